package org.accordwatch.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.accordwatch.telemetry.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Why something failed, in the few words that metrics have. */
class FailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(sns("Throttling", 400), Reason.THROTTLED),
                arguments(sns("ThrottledException", 429), Reason.THROTTLED),
                arguments(dynamoDb("ProvisionedThroughputExceededException", 400), Reason.THROTTLED),
                arguments(ApiCallTimeoutException.create(7000), Reason.TIMED_OUT),
                arguments(ApiCallAttemptTimeoutException.create(2000), Reason.TIMED_OUT),
                arguments(sns("AuthorizationError", 403), Reason.DENIED),
                arguments(sns("KMSAccessDenied", 400), Reason.DENIED),
                arguments(dynamoDb("AccessDeniedException", 400), Reason.DENIED),
                arguments(sns("InvalidParameter", 400), Reason.REFUSED),
                arguments(dynamoDb("ValidationException", 400), Reason.REFUSED),
                arguments(sns("InternalError", 500), Reason.FAILED),
                arguments(SdkClientException.create("Unable to execute HTTP request"), Reason.UNREACHABLE),
                arguments(new IllegalStateException("a fault of ours"), Reason.OTHER),
                arguments(new IllegalStateException("wrapped", sns("InternalError", 500)), Reason.FAILED));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("failures")
    void aFailureHasOneReason(RuntimeException failure, Reason reason) {
        assertThat(Failure.reason(failure)).isEqualTo(reason);
    }

    private static RuntimeException sns(String code, int status) {
        return SnsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }

    private static RuntimeException dynamoDb(String code, int status) {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }
}
