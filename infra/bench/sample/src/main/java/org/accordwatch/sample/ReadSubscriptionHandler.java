package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** {@code GET /subscriptions/{id}}. */
public class ReadSubscriptionHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final DynamoDbTable<SubscriptionRecord> subscriptions;
    private final SnsClient snsClient;

    public ReadSubscriptionHandler() {
        this.subscriptions = DynamoDbEnhancedClient.create()
                .table(System.getenv("SUBSCRIBERS_TABLE"), TableSchema.fromBean(SubscriptionRecord.class));
        this.snsClient = SnsClient.create();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var id = event.getPathParameters().get("id");
        var subscription = subscriptions.getItem(Key.builder()
                .partitionValue("SUBSCRIPTION#" + id)
                .sortValue("SUBSCRIPTION")
                .build());
        if (subscription == null) {
            return Responses.problem(404, "There is no such subscription", List.of());
        }
        var view = new LinkedHashMap<String, Object>();
        view.put("id", id);
        view.put("state", state(subscription));
        view.put("channel", subscription.getChannel());
        view.put("frequency", subscription.getFrequency());
        view.put("interests", subscription.getInterests());
        view.put("createdAt", subscription.getCreatedAt());
        return Responses.json(200, Responses.write(view), Map.of());
    }

    private String state(SubscriptionRecord subscription) {
        try {
            var pending = snsClient
                    .getSubscriptionAttributes(GetSubscriptionAttributesRequest.builder()
                            .subscriptionArn(subscription.getSubscriptionArn())
                            .build())
                    .attributes()
                    .get("PendingConfirmation");
            return "true".equals(pending) ? "pending" : "active";
        } catch (NotFoundException e) {
            return "ended";
        }
    }
}
