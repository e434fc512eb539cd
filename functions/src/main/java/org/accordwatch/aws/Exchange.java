package org.accordwatch.aws;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.ClockSkew;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** One request of a service, signed and sent, and its answer. Safe for use by many threads. */
final class Exchange {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final String CHECKSUM = "x-amz-crc32";
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final Route route;
    private final String service;
    private volatile Duration skew = Duration.ZERO;

    Exchange(Route route, String service) {
        this.route = route;
        this.service = service;
    }

    record Answer(SdkHttpResponse http, SdkBytes body) {}

    /** Signs by the service's clock from now on. */
    void setClock(SdkHttpResponse response) {
        ClockSkew.getServerTime(response).ifPresent(now -> skew = Duration.between(Instant.now(), now));
    }

    /**
     * @param most time that it may take
     * @param tooLate what is thrown when it takes longer
     */
    Answer of(Protocol.Message message, Duration most, Supplier<? extends SdkException> tooLate) {
        var signed = sign(message);
        var request = route.http()
                .prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build());
        try (var limit = new TimeLimit(request, most)) {
            try {
                return answer(request.call());
            } catch (IOException | RuntimeException failure) {
                if (limit.isOver()) {
                    throw tooLate.get();
                }
                throw failure;
            }
        } catch (IOException failure) {
            throw SdkClientException.create("Unable to execute HTTP request: " + failure.getMessage(), failure);
        }
    }

    private SignedRequest sign(Protocol.Message message) {
        var body = message.body().asByteArrayUnsafe();
        var http = SdkHttpRequest.builder()
                .uri(route.endpoint())
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("User-Agent", "accordwatch");
        message.headers().forEach(http::putHeader);
        Optional.ofNullable(System.getProperty(TRACE_PROPERTY)).ifPresent(id -> http.putHeader("X-Amzn-Trace-Id", id));
        return SIGNER.sign(SignRequest.builder(route.credentials().resolveCredentials())
                .request(http.build())
                .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, route.region())
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), skew))
                .build());
    }

    private static Answer answer(HttpExecuteResponse response) throws IOException {
        var http = response.httpResponse();
        var body = new byte[0];
        if (response.responseBody().isPresent()) {
            try (var stream = response.responseBody().get()) {
                body = stream.readNBytes(length(http));
            }
        }
        check(http, body);
        return new Answer(http, SdkBytes.fromByteArrayUnsafe(body));
    }

    /** As far as the service says; whoever reads without knowing takes far more room than most answers need. */
    private static int length(SdkHttpResponse response) {
        return response.firstMatchingHeader("Content-Length")
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    /** DynamoDB sends a checksum of what it means to say. */
    private static void check(SdkHttpResponse response, byte[] body) throws IOException {
        var sent = response.firstMatchingHeader(CHECKSUM);
        if (sent.isPresent()) {
            var checksum = new CRC32();
            checksum.update(body);
            if (!sent.get().equals(Long.toString(checksum.getValue()))) {
                throw new IOException("the answer is not what its checksum says");
            }
        }
    }
}
