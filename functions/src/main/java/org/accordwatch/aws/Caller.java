package org.accordwatch.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Calls a service: sends a request until it is answered, its time is over or its retry strategy has had enough. Safe for use by many
 * threads.
 */
final class Caller {
    private static final Duration NOT_A_MOMENT = Duration.ofMillis(1);

    private final Service service;
    private final Exchange exchange;
    private final Patience patience;
    private final RetryStrategy retries;

    Caller(Service service, Route route, Patience patience) {
        this.service = service;
        this.exchange = new Exchange(route, service.name());
        this.patience = patience;
        this.retries = patience.retries();
    }

    /** The same, tried again as the service's calls are. */
    <B extends SdkPojo & SdkBuilder<B, R>, R> R call(String operation, SdkRequest request, B response) {
        return call(operation, request, response, retries);
    }

    /**
     * @param request of whose own configuration headers are heeded, and nothing else
     * @param response that is filled and built
     * @throws SdkException as the SDK's own client throws it
     */
    <B extends SdkPojo & SdkBuilder<B, R>, R> R call(
            String operation, SdkRequest request, B response, RetryStrategy retries) {
        var message = service.protocol().write(operation, request).with(headers(request));
        var answer = send(message, retries);
        try {
            service.protocol().read(operation, answer.body(), response);
        } catch (IOException broken) {
            throw SdkClientException.create(
                    "Unable to read the answer of " + service.name() + " to " + operation, broken);
        }
        return response.build();
    }

    private static Map<String, List<String>> headers(SdkRequest request) {
        return request.overrideConfiguration()
                .map(RequestOverrideConfiguration::headers)
                .orElse(Map.of());
    }

    private Exchange.Answer send(Protocol.Message message, RetryStrategy retries) {
        var end = System.nanoTime() + patience.call().toNanos();
        var token = retries.acquireInitialToken(AcquireInitialTokenRequest.create(service.name()))
                .token();
        while (true) {
            try {
                var answer = attempt(message, end);
                retries.recordSuccess(RecordSuccessRequest.create(token));
                return answer;
            } catch (ApiCallTimeoutException over) {
                throw over;
            } catch (SdkException failure) {
                try {
                    var next = retries.refreshRetryToken(RefreshRetryTokenRequest.builder()
                            .token(token)
                            .failure(failure)
                            .suggestedDelay(Duration.ZERO)
                            .build());
                    pause(next.delay(), end);
                    token = next.token();
                } catch (TokenAcquisitionFailedException _) {
                    throw failure;
                }
            }
        }
    }

    private Exchange.Answer attempt(Protocol.Message message, long end) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.compareTo(NOT_A_MOMENT) < 0) {
            throw ApiCallTimeoutException.create(patience.call().toMillis());
        }
        var last = left.compareTo(patience.attempt()) < 0;
        var answer = exchange.of(
                message,
                last ? left : patience.attempt(),
                () -> last
                        ? ApiCallTimeoutException.create(patience.call().toMillis())
                        : ApiCallAttemptTimeoutException.create(
                                patience.attempt().toMillis()));
        if (answer.http().isSuccessful()) {
            return answer;
        }
        var failure = failure(answer);
        if (RetryUtils.isClockSkewException(failure)) {
            exchange.setClock(answer.http());
        }
        throw failure;
    }

    private void pause(Duration pause, long end) {
        if (pause.toNanos() > end - System.nanoTime()) {
            throw ApiCallTimeoutException.create(patience.call().toMillis());
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting to try again", interrupted);
        }
    }

    private AwsServiceException failure(Exchange.Answer answer) {
        var protocol = service.protocol();
        var fault = Protocol.Fault.UNKNOWN;
        var failure = service.failures().apply(fault.code());
        try {
            fault = protocol.fault(answer.body());
            failure = service.failures().apply(fault.code());
            if (!failure.sdkFields().isEmpty()) {
                protocol.readFault(answer.body(), failure);
            }
        } catch (IOException _) {
            // Something between us and the service may have answered, in whatever form. The status has to do.
        }
        return failure.awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(fault.code())
                        .errorMessage(fault.message())
                        .serviceName(service.name())
                        .sdkHttpResponse(answer.http())
                        .build())
                .requestId(answer.http().firstMatchingHeader("x-amzn-RequestId").orElse(null))
                .statusCode(answer.http().statusCode())
                .build();
    }
}
