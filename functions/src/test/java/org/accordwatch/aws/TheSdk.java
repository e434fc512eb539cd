package org.accordwatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.document.JsonText;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * The SDK's own way of a call, against which ours is held: the same requests leave, the same responses and failures come of the same
 * answers. What is compared is what both are made for; the SDK sends some headers about itself besides.
 */
final class TheSdk {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsSessionCredentials.create("key", "secret", "session"));

    static final Patience ONCE = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), 1, Duration.ofMillis(1));

    static AwsServiceException refused(ThrowingCallable call) {
        return catchThrowableOfType(AwsServiceException.class, call);
    }

    /** @param type of what functions tell apart; other failures are their service's, without classes of their own */
    static void same(AwsServiceException actual, AwsServiceException expected, Class<?> type) {
        assertThat(actual).isExactlyInstanceOf(type);
        // Failures that no function tells apart have no classes of their own.
        assertThat(expected).isInstanceOf(actual.getClass());
        assertThat(actual.statusCode()).isEqualTo(expected.statusCode());
        assertThat(actual.requestId()).isEqualTo(expected.requestId());
        assertThat(actual.isThrottlingException()).isEqualTo(expected.isThrottlingException());
        assertThat(actual.isClockSkewException()).isEqualTo(expected.isClockSkewException());
        assertThat(known(actual.awsErrorDetails().errorCode()))
                .isEqualTo(known(expected.awsErrorDetails().errorCode()));
        assertThat(known(actual.awsErrorDetails().errorMessage()))
                .isEqualTo(known(expected.awsErrorDetails().errorMessage()));
    }

    /** What is not said is empty with us, and absent with the SDK. */
    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    static void sameJson(Wire ours, Wire theirs) {
        var sent = ours.sent().getFirst();
        var wanted = theirs.sent().getFirst();
        assertThat(JsonText.parse(sent.body())).isEqualTo(JsonText.parse(wanted.body()));
        sameWay(sent, wanted);
    }

    static void sameWay(Wire.Sent sent, Wire.Sent wanted) {
        assertThat(sent.uri()).isIn(wanted.uri(), wanted.uri() + "/");
        for (var header : List.of("content-type", "x-amz-target", "x-amz-security-token", "host")) {
            assertThat(sent.headers().get(header))
                    .as(header)
                    .isEqualTo(wanted.headers().get(header));
        }
        assertThat(scope(sent)).isEqualTo(scope(wanted)).isNotEmpty();
        assertThat(sent.headers())
                .containsEntry("content-length", Integer.toString(sent.body().getBytes(UTF_8).length));
    }

    /** Whose signature it is, for which day, region and service. */
    private static String scope(Wire.Sent sent) {
        var found = Pattern.compile("Credential=[^,]+").matcher(sent.headers().getOrDefault("authorization", ""));
        return found.find() ? found.group() : "";
    }

    static Map<String, String> form(String body) {
        return Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (one, _) -> one,
                        TreeMap::new));
    }

    static Route route(String service, Wire wire) {
        return new Route(wire, CREDENTIALS, "us-east-1", URI.create("https://" + service + ".us-east-1.amazonaws.com"));
    }

    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C sdk(B builder, Wire wire) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(wire)
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    private TheSdk() {}
}
