package org.accordwatch.aws;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * When a message may be sent again: only where SNS cannot have taken it, because it said so or was never reached. SNS knows no
 * message again, so after a lost answer a second try is a second copy for everybody. Whether that is better than none is not for a
 * client to decide: the failure goes to whoever knows what was logged as sent.
 */
final class PublishRetries {
    private PublishRetries() {}

    static RetryStrategy strategy(Patience patience) {
        return patience.paced(StandardRetryStrategy.builder()
                        .retryOnException(PublishRetries::isUntaken)
                        .treatAsThrottling(PublishRetries::isThrottled))
                .build();
    }

    private static boolean isUntaken(Throwable failure) {
        return isThrottled(failure) || isUnsigned(failure) || isUnreached(failure);
    }

    private static boolean isThrottled(Throwable failure) {
        return failure instanceof SdkException sdk && RetryUtils.isThrottlingException(sdk);
    }

    /** Refused at the door, because a clock is wrong; it has been set right by the next try. */
    private static boolean isUnsigned(Throwable failure) {
        return failure instanceof SdkException sdk && RetryUtils.isClockSkewException(sdk);
    }

    /** A time-out while connecting looks like any other, and is not among them. */
    private static boolean isUnreached(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof NoRouteToHostException
                        || cause instanceof UnknownHostException);
    }
}
