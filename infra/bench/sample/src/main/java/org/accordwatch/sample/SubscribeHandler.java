package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;

/** {@code POST /subscriptions}. */
public class SubscribeHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ObjectMapper objectMapper = Json.mapper();
    private final SecureRandom random = new SecureRandom();
    private final DynamoDbEnhancedClient enhancedClient;
    private final SnsClient snsClient;
    private final SecretsManagerClient secretsClient;
    private final DynamoDbTable<SubscriptionRecord> subscriptions;
    private final DynamoDbTable<InterestRecord> interests;

    public SubscribeHandler() {
        this.enhancedClient = DynamoDbEnhancedClient.create();
        this.snsClient = SnsClient.create();
        this.secretsClient = SecretsManagerClient.create();
        var table = System.getenv("SUBSCRIBERS_TABLE");
        this.subscriptions = enhancedClient.table(table, TableSchema.fromBean(SubscriptionRecord.class));
        this.interests = enhancedClient.table(table, TableSchema.fromBean(InterestRecord.class));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            var signUp = objectMapper.readValue(event.getBody(), SignUp.class);
            if (!isEndpoint(signUp.getChannel(), signUp.getEndpoint())
                    || signUp.getInterests() == null
                    || signUp.getInterests().isEmpty()) {
                return Responses.problem(400, "The channel, its endpoint or the interests are wrong", List.of());
            }
            return Responses.json(202, Responses.write(subscribe(signUp)), Map.of());
        } catch (JsonProcessingException malformed) {
            return Responses.problem(400, malformed.getOriginalMessage(), List.of());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> subscribe(SignUp signUp) throws JsonProcessingException, GeneralSecurityException {
        var keys = signUp.getInterests().stream()
                .map(SignUp.Interest::key)
                .sorted()
                .toList();
        var audience = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest((signUp.getFrequency() + keys).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
        var topic = snsClient
                .createTopic(CreateTopicRequest.builder()
                        .name(System.getenv("TOPIC_PREFIX") + audience)
                        .build())
                .topicArn();
        var subscribed = snsClient.subscribe(SubscribeRequest.builder()
                .topicArn(topic)
                .protocol(signUp.getChannel().equals("webhook") ? "https" : signUp.getChannel())
                .endpoint(signUp.getEndpoint())
                .returnSubscriptionArn(true)
                .build());
        var id = new byte[16];
        random.nextBytes(id);
        var subscription = new SubscriptionRecord();
        subscription.setPk("ENDPOINT#" + hash(signUp.getEndpoint()));
        subscription.setSk("SUBSCRIPTION#" + HexFormat.of().formatHex(id));
        subscription.setSubscriptionArn(subscribed.subscriptionArn());
        subscription.setChannel(signUp.getChannel());
        subscription.setFrequency(signUp.getFrequency());
        subscription.setState("pending");
        subscription.setInterests(keys);
        subscription.setCreatedAt(Instant.now());
        var transaction = TransactWriteItemsEnhancedRequest.builder().addPutItem(subscriptions, subscription);
        for (var key : keys) {
            transaction.addPutItem(interests, interest(key, "WANTED", null));
            transaction.addPutItem(interests, interest(key, "AUDIENCE#" + audience, topic));
        }
        enhancedClient.transactWriteItems(transaction.build());
        return Map.of("id", HexFormat.of().formatHex(id), "state", "pending");
    }

    private static InterestRecord interest(String key, String sk, String topic) {
        var interest = new InterestRecord();
        interest.setPk("INTEREST#" + key);
        interest.setSk(sk);
        interest.setTopic(topic);
        return interest;
    }

    private String hash(String endpoint) throws JsonProcessingException, GeneralSecurityException {
        var secret = secretsClient
                .getSecretValue(get -> get.secretId(System.getenv("ENDPOINT_KEY_SECRET")))
                .secretString();
        var keys = objectMapper.readTree(secret);
        var version = keys.get("current").asText();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.get(version).asText().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return version + ":" + HexFormat.of().formatHex(mac.doFinal(endpoint.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isEndpoint(String channel, String endpoint) {
        if (channel == null || endpoint == null) {
            return false;
        }
        return switch (channel) {
            case "email" -> endpoint.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case "webhook" -> endpoint.startsWith("https://");
            case "sms" -> isNumber(endpoint);
            default -> false;
        };
    }

    private static boolean isNumber(String endpoint) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return numbers.isValidNumber(numbers.parse(endpoint, null));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
