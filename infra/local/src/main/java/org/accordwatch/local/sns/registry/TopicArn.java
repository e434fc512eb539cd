package org.accordwatch.local.sns.registry;

import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;

/** The name of a topic among all of AWS, as {@code arn:aws:sns:region:account:name}. */
public record TopicArn(String region, String name) {
    /** The one account that everything belongs to. */
    public static final String ACCOUNT = "000000000000";

    private static final int ELEMENTS = 6;

    /** Reads the ARN that a caller gave for a topic in the region that was called. */
    public static TopicArn parse(String arn, String parameter, String regionCalled) {
        String[] elements = arn.split(":", -1);
        if (elements.length < ELEMENTS) {
            throw SnsException.invalidParameter(
                    "%s Reason: An ARN must have at least 6 elements, not %d".formatted(parameter, elements.length));
        }
        if (elements.length > ELEMENTS
                || !arn.startsWith("arn:aws:sns:")
                || !elements[3].equals(regionCalled)
                || elements[5].isEmpty()) {
            throw SnsException.invalidParameter(parameter);
        }
        if (!elements[4].equals(ACCOUNT)) {
            throw new SnsException(
                    SnsErrorCode.AUTHORIZATION_ERROR, "The caller is not authorized to use the resource " + arn);
        }
        return new TopicArn(elements[3], elements[5]);
    }

    public String text() {
        return "arn:aws:sns:" + region + ":" + ACCOUNT + ":" + name;
    }
}
