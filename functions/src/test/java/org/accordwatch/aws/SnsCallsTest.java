package org.accordwatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsCallsTest {
    static List<Case<SnsClient>> calls() {
        return List.of(
                new Case<>(
                        "Publish",
                        client -> client.publish(publish -> publish.topicArn("arn:aws:sns:us-east-1:0:t")
                                .subject("A & B = é+ 50% ~*")
                                .message("{\"default\": \"a\\nb 😀\"}")
                                .messageStructure("json")
                                .messageAttributes(Map.of(
                                        "type",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue("x y")
                                                .build()))),
                        200,
                        "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>m &amp; 1"
                                + "</MessageId></PublishResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>"),
                new Case<>(
                        "Subscribe",
                        client -> client.subscribe(subscribe -> subscribe
                                .topicArn("t")
                                .protocol("sms")
                                .endpoint("+12025550143")
                                .returnSubscriptionArn(true)),
                        200,
                        "<SubscribeResponse><SubscribeResult><SubscriptionArn>arn</SubscriptionArn></SubscribeResult></SubscribeResponse>"),
                new Case<>(
                        "CreateTopic",
                        client -> client.createTopic(
                                create -> create.name("t").attributes(Map.of("SignatureVersion", "2"))),
                        200,
                        "<CreateTopicResponse><CreateTopicResult><TopicArn>arn</TopicArn></CreateTopicResult></CreateTopicResponse>"),
                new Case<>(
                        "DeleteTopic",
                        client -> client.deleteTopic(delete -> delete.topicArn("t")),
                        200,
                        "<DeleteTopicResponse><ResponseMetadata/></DeleteTopicResponse>"),
                new Case<>(
                        "GetSubscriptionAttributes",
                        client -> client.getSubscriptionAttributes(get -> get.subscriptionArn("a")),
                        200,
                        """
                        <GetSubscriptionAttributesResponse>
                          <GetSubscriptionAttributesResult>
                            <Attributes>
                              <entry><key>Endpoint</key><value>a@b.example</value></entry>
                              <entry><key>PendingConfirmation</key><value>false</value></entry>
                              <entry><key>Empty</key><value></value></entry>
                            </Attributes>
                          </GetSubscriptionAttributesResult>
                        </GetSubscriptionAttributesResponse>"""),
                new Case<>(
                        "ListSubscriptionsByTopic",
                        client -> client.listSubscriptionsByTopic(
                                list -> list.topicArn("t").nextToken("n")),
                        200,
                        """
                        <ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult>
                          <Subscriptions>
                            <member><TopicArn>t</TopicArn><Protocol>email</Protocol><SubscriptionArn>1</SubscriptionArn><Owner/></member>
                            <member><SubscriptionArn>2</SubscriptionArn></member>
                          </Subscriptions><NextToken>m</NextToken>
                        </ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>"""),
                new Case<>(
                        "ListSubscriptionsByTopic of nobody",
                        client -> client.listSubscriptionsByTopic(list -> list.topicArn("t")),
                        200,
                        "<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions/>"
                                + "</ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>"),
                new Case<>(
                        "CheckIfPhoneNumberIsOptedOut",
                        client -> client.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber("+1")),
                        200,
                        "<CheckIfPhoneNumberIsOptedOutResponse><CheckIfPhoneNumberIsOptedOutResult><isOptedOut>true</isOptedOut>"
                                + "</CheckIfPhoneNumberIsOptedOutResult></CheckIfPhoneNumberIsOptedOutResponse>"),
                new Case<>(
                        "Unsubscribe",
                        client -> client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn("a")),
                        200,
                        "<UnsubscribeResponse/>"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itIsCalledAsTheSdkCallsIt(Case<SnsClient> one) {
        var xml = Map.of("Content-Type", "text/xml");
        var theirs = new Wire(one.status(), xml, one.body());
        var ours = new Wire(one.status(), xml, one.body());
        var expected = one.call().apply(TheSdk.sdk(SnsClient.builder(), theirs));
        var actual = one.call().apply(new SnsCalls(TheSdk.route("sns", ours), Patience.SNS));
        assertThat(actual.equalsBySdkFields(expected))
                .as("%s is %s", actual, expected)
                .isTrue();
        var sent = ours.sent().getFirst();
        var wanted = theirs.sent().getFirst();
        assertThat(TheSdk.form(sent.body())).isEqualTo(TheSdk.form(wanted.body()));
        TheSdk.sameWay(sent, wanted);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        404,
                        NotFoundException.class,
                        "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                                + "<Code>NotFound</Code><Message>Topic does not exist</Message></Error><RequestId>r-1</RequestId></ErrorResponse>"),
                arguments(
                        400,
                        InvalidParameterException.class,
                        "<ErrorResponse><Error><Code>InvalidParameter</Code><Message>No</Message></Error></ErrorResponse>"),
                arguments(
                        403,
                        SnsException.class,
                        "<ErrorResponse><Error><Code>AuthorizationError</Code></Error></ErrorResponse>"),
                arguments(
                        429,
                        SnsException.class,
                        "<ErrorResponse><Error><Code>Throttled</Code></Error></ErrorResponse>"),
                arguments(500, SnsException.class, "<ErrorResponse/>"),
                arguments(502, SnsException.class, "Bad gateway"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsAreThrownAsTheSdkThrowsThem(int status, Class<?> type, String body) {
        var headers = Map.of("Content-Type", "text/xml", "x-amzn-RequestId", "r-1");
        Function<SnsClient, Object> call = client -> client.deleteTopic(delete -> delete.topicArn("t"));
        var expected =
                TheSdk.refused(() -> call.apply(TheSdk.sdk(SnsClient.builder(), new Wire(status, headers, body))));
        var actual = TheSdk.refused(() ->
                call.apply(new SnsCalls(TheSdk.route("sns", new Wire(status, headers, body)), TheSdk.ONCE)));
        TheSdk.same(actual, expected, type);
    }
}
