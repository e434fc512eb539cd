package org.accordwatch.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How long a service is waited for, and how often it is asked. docs/adr/0023-time-outs-and-retries.md says what becomes of each failure.
 *
 * @param attempt how long one try may take
 * @param call how long a call may take with all its tries and the pauses between them
 * @param attempts how often a call is tried at most, the first time included
 * @param pause the longest pause before the second try; each further one may be twice as long, up to eight times
 */
public record Patience(Duration attempt, Duration call, int attempts, Duration pause) {
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 8;

    /** Many small calls, which take milliseconds, and all of which may be made again; a throttled partition frees itself soon. */
    public static final Patience DYNAMODB =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(7), 5, Duration.ofMillis(50));

    /** Longer for one try: whoever gives up on an answer to Publish cannot know whether the alert went out. */
    public static final Patience SNS =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(7), 3, Duration.ofMillis(100));

    /** A read, once in a while. */
    public static final Patience SECRETS =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(7), 3, Duration.ofMillis(100));

    public Patience {
        if (attempt.compareTo(call) > 0) {
            throw new IllegalArgumentException("one try may not take longer than all");
        }
    }

    /** By the SDK's standard mode: pauses with jitter, and an end when most calls fail. */
    RetryStrategy retries() {
        return paced(AwsRetryStrategy.standardRetryStrategy().toBuilder()).build();
    }

    StandardRetryStrategy.Builder paced(StandardRetryStrategy.Builder retries) {
        var pauses = BackoffStrategy.exponentialDelay(pause, Duration.ofNanos(pause.toNanos() * LONGEST_PAUSE));
        return retries.maxAttempts(attempts).backoffStrategy(pauses).throttlingBackoffStrategy(pauses);
    }

    /** For all services. It waits as long as the most patient client, and a less patient one breaks its call off. */
    public static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECTING)
                .socketTimeout(SNS.attempt)
                .build();
    }
}
