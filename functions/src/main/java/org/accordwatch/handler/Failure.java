package org.accordwatch.handler;

import java.util.Arrays;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;

/**
 * A failure in the words that a log may keep. Messages are left out, because services quote what they were sent: an address, a
 * number, a code.
 */
final class Failure {
    private static final int FRAMES = 12;
    private static final String OURS = "org.accordwatch.";

    private Failure() {}

    static String describe(Throwable failure) {
        var frames = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        var cause = failure.getCause();
        return failure.getClass().getName()
                + code(failure)
                + frames
                + (cause == null ? "" : "\ncaused by " + describe(cause));
    }

    /** Whether a service throttled us, failed or kept us waiting, so that the same call may work a moment later. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof SdkException sdk
                && (RetryUtils.isThrottlingException(sdk)
                        || !(sdk instanceof SdkServiceException service)
                        || service.statusCode() >= 500);
    }

    private static String code(Throwable failure) {
        return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? " " + service.awsErrorDetails().errorCode() + ", HTTP " + service.statusCode() + ", request "
                        + service.requestId()
                : "";
    }
}
