package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.acceptance.backend.Ability;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stream.FailureStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alerts: each change once and in order, whatever SNS does meanwhile; nothing without opt-in. */
abstract class AlertingSuite {
    final World world;

    AlertingSuite(World world) {
        this.world = world;
    }

    @Test
    @Needs(Ability.ALERTS)
    void eachChangeArrivesOnceAndInOrder() {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.subscriber("email", email, agreement);
        recordTalks(agreement, 5);
        assertInOrder(email, 5);
    }

    @Test
    @Needs(Ability.ALERTS)
    void whoeverMatchesByTwoInterestsHearsOnce() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "email", "endpoint": "%s", "frequency": "immediate",
                 "interests": [{"agreement": "%s"}, {"agreement": "%s", "product": "85"}, {"agreement": "%s", "party": "CN"}]}""".formatted(email, agreement, agreement, agreement));
        world.confirm(email, answer.body().path("id").asText());
        recordTalks(agreement, 1);
        assertInOrder(email, 1);
    }

    @Test
    @Needs(Ability.NO_MAIL_WITHOUT_CONSENT)
    void addressesThatDidNotConfirmGetNothingButTheQuestion() {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.signUp("email", email, agreement);
        recordTalks(agreement, 2);
        assertThat(world.messagesTo(email)).hasSize(1);
    }

    @Test
    @Needs(Ability.TEXTS)
    void numbersThatDidNotConfirmGetNothingButTheCode() {
        var agreement = world.agreement();
        world.signUp("sms", "+12025550101", agreement);
        recordTalks(agreement, 2);
        assertThat(world.messagesTo("+12025550101")).hasSize(1);
    }

    /** Connections that are dropped before SNS took the request are failures like the others. */
    @Needs(Ability.ALERTS)
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLING", "INTERNAL_ERROR", "DROPPED_BEFORE"})
    void withSnsFailingForAWhileEachAlertArrivesOnceAndInOrder(Fault fault) {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.subscriber("email", email, agreement);
        // More often than the SDK tries by itself, so that the batch fails and comes again.
        world.backend().faults().inject(Injection.of("Publish", fault).times(8));
        recordTalks(agreement, 5);
        assertInOrder(email, 5);
    }

    @Test
    @Needs(Ability.ALERTS)
    void withSnsFailingForGoodTheFailedBatchIsKeptWholeAndOthersGoOn() {
        var doomed = world.agreement();
        var email = World.someEmail();
        world.subscriber("email", email, doomed);
        recordTalks(doomed, 1);
        assertInOrder(email, 1);
        var topic = world.topicOf(email);
        world.backend()
                .faults()
                .inject(Injection.of("Publish", Fault.INTERNAL_ERROR)
                        .when(parameters -> topic.equals(parameters.get("TopicArn"))));
        world.record(doomed, "doomed", World.talks("Nobody will hear of these."));
        world.settle();
        assertThat(world.alertsTo(email)).hasSize(1);
        assertThat(kept(doomed))
                .singleElement()
                .satisfies(record ->
                        assertThat(record).contains("\"payload\"", "DDBStreamBatchInfo", "Nobody will hear of these."));

        var other = world.agreement();
        var otherEmail = World.someEmail();
        world.subscriber("email", otherEmail, other);
        recordTalks(other, 1);
        assertInOrder(otherEmail, 1);
    }

    private List<String> kept(String agreement) {
        return world.stack().failedBatches().stream()
                .map(FailureStore.StoredFailure::json)
                .filter(json -> json.contains("AGREEMENT#" + agreement))
                .toList();
    }

    final void recordTalks(String agreement, int count) {
        for (int i = 1; i <= count; i++) {
            assertThat(world.record(agreement, "key-" + i, World.talks("Talks " + i + "."))
                            .status())
                    .isEqualTo(201);
        }
    }

    /** Published in order, everywhere; and arrived so, where the backend keeps it. */
    private void assertInOrder(String email, int count) {
        var texts = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Talks " + i + ".")
                .toList();
        var arrived = world.alertsTo(email).stream().map(Received::body);
        if (world.backend().lacks().containsKey(Ability.ORDER_OF_ARRIVAL)) {
            assertThat(told(arrived, texts)).containsExactlyInAnyOrderElementsOf(texts);
        } else {
            assertThat(told(arrived, texts)).containsExactlyElementsOf(texts);
        }
        var published = world.backend().published(world.topicOf(email));
        assertThat(told(published.stream(), texts)).containsExactlyElementsOf(texts);
    }

    /** The texts in the order in which messages tell them: changes that come together may be in one. */
    private static List<String> told(Stream<String> messages, List<String> texts) {
        return messages.flatMap(
                        body -> texts.stream().filter(body::contains).sorted(Comparator.comparingInt(body::indexOf)))
                .toList();
    }
}
