package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.local.sns.inbox.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InternalErrorException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.ThrottledException;

@Timeout(30)
class FaultsTest {
    private static final String PHONE = "+41790000001";

    private final Sns sns = new Sns();
    private String topic = "";

    FaultsTest() throws IOException {}

    @BeforeEach
    void subscribe() {
        topic = sns.topic("alerts");
        sns.subscribe(topic, "sms", PHONE);
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void throttling_shouldHappenSoManyTimes_thenEnd() throws Exception {
        sns.server.faults().inject(Injection.of("Publish", Fault.THROTTLING).times(2));

        for (int call = 0; call < 2; call++) {
            SnsException refusal = catchThrowableOfType(SnsException.class, this::publish);
            assertThat(refusal.isThrottlingException()).isTrue();
            assertThat(refusal.statusCode()).isEqualTo(400);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("Throttling");
        }
        publish();

        assertThat(sns.inbox()).hasSize(1);
        assertThat(sns.server.faults().calls("Publish")).isEqualTo(3);
        assertThat(sns.server.faults().calls()).containsEntry("Subscribe", 1).doesNotContainKey("Unsubscribe");
    }

    @Test
    void throttling_shouldBeOfItsOwnKind_whenItIsAboutPhoneNumbers() {
        sns.server.faults().inject(Injection.of("CheckIfPhoneNumberIsOptedOut", Fault.THROTTLING));

        assertThatThrownBy(() -> sns.client.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(PHONE)))
                .isInstanceOf(ThrottledException.class);
    }

    @Test
    void internalError_shouldLast_untilItIsCleared() throws Exception {
        sns.server.faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(this::publish).isInstanceOf(InternalErrorException.class);
        }

        sns.server.faults().clear();
        publish();

        assertThat(sns.inbox()).hasSize(1);
    }

    @Test
    void fault_shouldHappenOnlyWhereParametersFit() throws Exception {
        String other = sns.topic("other");
        sns.server
                .faults()
                .inject(Injection.of("Publish", Fault.INTERNAL_ERROR)
                        .when(parameters ->
                                parameters.getOrDefault("TopicArn", "").equals(other)));

        publish();

        assertThatThrownBy(() ->
                        sns.client.publish(publish -> publish.topicArn(other).message("news")))
                .isInstanceOf(InternalErrorException.class);
        assertThat(sns.inbox()).hasSize(1);
    }

    @Test
    void droppedAfter_shouldCarryOutTheCall_withoutAnAnswer() throws Exception {
        sns.server.faults().inject(Injection.of("Publish", Fault.DROPPED_AFTER).times(1));

        assertThatThrownBy(this::publish).isInstanceOf(SdkClientException.class);

        assertThat(sns.inbox()).extracting(Received::body).containsExactly("news");
        assertThat(sns.server.faults().calls("Publish")).isEqualTo(1);
    }

    @Test
    void droppedBefore_shouldCarryOutNothing() throws Exception {
        sns.server.faults().inject(Injection.of("Publish", Fault.DROPPED_BEFORE));

        assertThatThrownBy(this::publish).isInstanceOf(SdkClientException.class);

        assertThat(sns.inbox()).isEmpty();
    }

    @Test
    void silence_shouldLastUntilTheCallerGivesUp() throws Exception {
        sns.server.faults().inject(Injection.of("Publish", Fault.SILENCE).times(1));

        try (SnsClient hasty = sns.client(Region.EU_CENTRAL_1, Duration.ofMillis(200))) {
            assertThatThrownBy(() ->
                            hasty.publish(publish -> publish.topicArn(topic).message("news")))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Read timed out");
        }
        publish();

        assertThat(sns.inbox()).hasSize(1);
    }

    @Test
    void close_shouldEndCallsInSilence() {
        sns.server.faults().inject(Injection.of("Publish", Fault.SILENCE));
        CompletableFuture<Void> call = CompletableFuture.runAsync(this::publish);
        await().until(() -> sns.server.faults().calls("Publish") == 1);

        sns.server.close();

        assertThat(call)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(SdkClientException.class);
    }

    private void publish() {
        sns.client.publish(publish -> publish.topicArn(topic).message("news"));
    }
}
