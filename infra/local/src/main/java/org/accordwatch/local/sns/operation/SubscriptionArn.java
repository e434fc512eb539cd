package org.accordwatch.local.sns.operation;

import org.accordwatch.local.sns.wire.SnsException;

/** The form of a subscription's ARN: that of its topic and an id. */
final class SubscriptionArn {
    private static final int ELEMENTS = 7;
    private static final int LEAST_ELEMENTS = 6;

    private SubscriptionArn() {}

    static void check(String arn) {
        int elements = arn.split(":", -1).length;
        if (elements < LEAST_ELEMENTS) {
            throw SnsException.invalidParameter(
                    "SubscriptionArn Reason: An ARN must have at least 6 elements, not " + elements);
        }
        if (elements != ELEMENTS || !arn.startsWith("arn:aws:sns:")) {
            throw SnsException.invalidParameter("SubscriptionId");
        }
    }
}
