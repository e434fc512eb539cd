package org.accordwatch.handler;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.accordwatch.telemetry.Reason;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
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

    /** The same in one word: that of the service's answer, or of its silence, that lies behind a failure. */
    static Reason reason(Throwable failure) {
        return switch (failure) {
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> Reason.TIMED_OUT;
            case SdkException sdk when RetryUtils.isThrottlingException(sdk) -> Reason.THROTTLED;
            case SdkServiceException service when service.statusCode() >= 500 -> Reason.FAILED;
            case SdkServiceException service -> isDenied(service) ? Reason.DENIED : Reason.REFUSED;
            case SdkException _ -> Reason.UNREACHABLE;
            default -> {
                var cause = failure.getCause();
                yield cause == null ? Reason.OTHER : reason(cause);
            }
        };
    }

    /** By status or, since DynamoDB and KMS answer 400 to everything, by code. */
    private static boolean isDenied(SdkServiceException service) {
        return service.statusCode() == 401
                || service.statusCode() == 403
                || code(service).contains("AccessDenied");
    }

    private static String code(Throwable failure) {
        return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? " " + service.awsErrorDetails().errorCode() + ", HTTP " + service.statusCode() + ", request "
                        + service.requestId()
                : "";
    }
}
