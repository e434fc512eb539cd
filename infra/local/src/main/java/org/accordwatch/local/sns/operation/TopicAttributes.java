package org.accordwatch.local.sns.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.SnsException;

/** The attributes of topics: which can be set to what, and which are shown (SNS API reference, Get- and SetTopicAttributes). */
final class TopicAttributes {
    private static final int MAX_DISPLAY_NAME = 100;
    private static final Set<String> JSON_DOCUMENTS = Set.of("DeliveryPolicy", "Policy");
    private static final Set<String> FREE = Set.of("KmsMasterKeyId");
    private static final Set<String> FIFO =
            Set.of("FifoTopic", "ContentBasedDeduplication", "ArchivePolicy", "FifoThroughputScope");
    private static final String FEEDBACK =
            "(HTTP|Firehose|Lambda|Application|SQS)(SuccessFeedbackRoleArn|SuccessFeedbackSampleRate|FailureFeedbackRoleArn)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicAttributes() {}

    static void check(String name, String value) {
        boolean valid = switch (name) {
            case "DisplayName" -> value.length() <= MAX_DISPLAY_NAME;
            case "SignatureVersion" -> value.equals("1") || value.equals("2");
            case "TracingConfig" -> value.equals("PassThrough") || value.equals("Active");
            default -> checkOther(name, value);
        };
        if (!valid) {
            throw SnsException.invalidParameter(name);
        }
    }

    private static boolean checkOther(String name, String value) {
        if (FIFO.contains(name)) {
            throw SnsException.invalidParameter(name + " Reason: the stand-in knows standard topics only");
        }
        if (JSON_DOCUMENTS.contains(name)) {
            return value.isEmpty() || isJsonObject(value);
        }
        if (!FREE.contains(name) && !name.matches(FEEDBACK)) {
            throw SnsException.invalidParameter("AttributeName");
        }
        return true;
    }

    static boolean isJsonObject(String value) {
        try {
            return JSON.readTree(value).isObject();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    /** All attributes of a topic, the ones that SNS computes included. */
    static Map<String, String> shown(Topic topic, List<Subscription> subscriptions) {
        long pending = subscriptions.stream().filter(Subscription::pending).count();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("TopicArn", topic.arn().text());
        shown.put("Owner", TopicArn.ACCOUNT);
        shown.put("DisplayName", "");
        shown.put("Policy", defaultPolicy(topic.arn()));
        shown.put("EffectiveDeliveryPolicy", DeliveryPolicy.OF_TOPICS);
        shown.put("SubscriptionsPending", Long.toString(pending));
        shown.put("SubscriptionsConfirmed", Long.toString(subscriptions.size() - pending));
        shown.put("SubscriptionsDeleted", Integer.toString(topic.subscriptionsDeleted()));
        shown.putAll(topic.attributes());
        return shown;
    }

    private static String defaultPolicy(TopicArn arn) {
        return """
                {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID",\
                "Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes",\
                "SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe",\
                "SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s",\
                "Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}""".formatted(arn.text(), TopicArn.ACCOUNT);
    }
}
