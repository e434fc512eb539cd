package org.accordwatch.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutRequest;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutResponse;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.DeleteTopicRequest;
import software.amazon.awssdk.services.sns.model.DeleteTopicResponse;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.UnsubscribeRequest;
import software.amazon.awssdk.services.sns.model.UnsubscribeResponse;

/**
 * SNS, as far as functions ask for it; whatever else an {@link SnsClient} can do is an {@link UnsupportedOperationException}. Publish is
 * tried again by rules of its own.
 */
public final class SnsCalls implements SnsClient {
    private static final Service SERVICE = new Service("sns", new QueryProtocol("2010-03-31"), SnsCalls::failure);

    private final Caller caller;
    private final RetryStrategy publishing;

    public SnsCalls(Route route, Patience patience) {
        this.caller = new Caller(SERVICE, route, patience);
        this.publishing = PublishRetries.strategy(patience);
    }

    private static AwsServiceException.Builder failure(String code) {
        return switch (code) {
            case "NotFound" -> NotFoundException.builder();
            case "InvalidParameter" -> InvalidParameterException.builder();
            default -> SnsException.builder();
        };
    }

    @Override
    public CheckIfPhoneNumberIsOptedOutResponse checkIfPhoneNumberIsOptedOut(
            CheckIfPhoneNumberIsOptedOutRequest request) {
        return caller.call("CheckIfPhoneNumberIsOptedOut", request, CheckIfPhoneNumberIsOptedOutResponse.builder());
    }

    @Override
    public CreateTopicResponse createTopic(CreateTopicRequest request) {
        return caller.call("CreateTopic", request, CreateTopicResponse.builder());
    }

    @Override
    public DeleteTopicResponse deleteTopic(DeleteTopicRequest request) {
        return caller.call("DeleteTopic", request, DeleteTopicResponse.builder());
    }

    @Override
    public GetSubscriptionAttributesResponse getSubscriptionAttributes(GetSubscriptionAttributesRequest request) {
        return caller.call("GetSubscriptionAttributes", request, GetSubscriptionAttributesResponse.builder());
    }

    @Override
    public ListSubscriptionsByTopicResponse listSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) {
        return caller.call("ListSubscriptionsByTopic", request, ListSubscriptionsByTopicResponse.builder());
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        return caller.call("Publish", request, PublishResponse.builder(), publishing);
    }

    @Override
    public SubscribeResponse subscribe(SubscribeRequest request) {
        return caller.call("Subscribe", request, SubscribeResponse.builder());
    }

    @Override
    public UnsubscribeResponse unsubscribe(UnsubscribeRequest request) {
        return caller.call("Unsubscribe", request, UnsubscribeResponse.builder());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** The HTTP client is its maker's to close. */
    @Override
    public void close() {
        // Nothing else is open.
    }
}
