package org.accordwatch.local.sns.operation;

/** SNS's own retry policy for webhooks, as it shows it. The stand-in retries in the same number but faster. */
final class DeliveryPolicy {
    private static final String RETRIES = """
            {"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,\
            "numMinDelayRetries":0,"backoffFunction":"linear"}""";

    static final String OF_TOPICS =
            "{\"http\":{\"defaultHealthyRetryPolicy\":" + RETRIES + ",\"disableSubscriptionOverrides\":false}}";
    static final String OF_SUBSCRIPTIONS = "{\"healthyRetryPolicy\":" + RETRIES + "}";

    private DeliveryPolicy() {}
}
