package org.accordwatch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.World.Answer;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What SNS did, and a process that died could not note any more, is found again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DiedHalfwayTest {
    /** Longer than Reconcile leaves anybody alone. */
    private static final Duration RECONCILED = Duration.ofMinutes(20);

    private static final Duration UNANSWERED_RUN_OUT = Duration.ofDays(4);

    private final String endpoint = UUID.randomUUID() + "@example.com";
    private Site site;
    private World world;

    @BeforeAll
    void start() {
        site = Site.onStandIn();
        world = site.world();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void aChangeThatIsSentAgainIsPutToItsHolder() {
        var from = world.agreement();
        var to = world.agreement();
        var id = changeThatDied(endpoint, from, to, Fault.KILLED_BEFORE);
        assertThat(change(id, to).status()).isEqualTo(202);
        world.settle();
        world.confirm(endpoint, id);
        world.advance(RECONCILED);
        record(from);
        record(to);
        assertThat(alerts(endpoint)).singleElement().asString().contains(to);
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    void aChangeWhoseQuestionIsAnsweredBeforeItIsSentAgainHolds() {
        var email = "b" + endpoint;
        var from = world.agreement();
        var to = world.agreement();
        var id = changeThatDied(email, from, to, Fault.KILLED_AFTER);
        world.settle();
        world.confirm(email, id);
        world.advance(RECONCILED);
        record(from);
        record(to);
        assertThat(alerts(email)).singleElement().asString().contains(to);
        assertThat(change(id, to).status()).isEqualTo(200);
    }

    @Test
    void whoAnswersAQuestionThatWasNotNotedGoesOnHearing() {
        var email = "c" + endpoint;
        var agreement = world.agreement();
        dying("SubscribeFunction", "Subscribe", Fault.KILLED_AFTER);
        assertThat(signUp("email", email, agreement).status()).isEqualTo(500);
        world.settle();
        world.confirm(email, "");
        world.advance(UNANSWERED_RUN_OUT);
        record(agreement);
        assertThat(alerts(email)).hasSize(1);
    }

    @Test
    void aSignUpThatDiedBeforeItHadATopicRunsOut() {
        dying("SubscribeFunction", "CreateTopic", Fault.KILLED_BEFORE);
        var agreement = world.agreement();
        assertThat(signUp("email", "d" + endpoint, agreement).status()).isEqualTo(500);
        world.advance(UNANSWERED_RUN_OUT);
        try (var tables = new Tables(world)) {
            assertThat(tables.leftovers())
                    .filteredOn(left -> left.toString().contains(agreement))
                    .isEmpty();
        }
    }

    @Test
    void aNumberThatWasMovedAndNotNotedIsFoundByItsCode() {
        var number = "+13125550199";
        var agreement = world.agreement();
        var id = confirmationThatDied(number, agreement);
        assertThat(answer(id, number).status()).isEqualTo(200);
        record(agreement);
        assertThat(alerts(number)).hasSize(1);
    }

    @Test
    void aNumberThatWasMovedAndNotNotedIsFoundWithoutItsHolder() {
        var number = "+13125550198";
        var agreement = world.agreement();
        var id = confirmationThatDied(number, agreement);
        world.advance(RECONCILED);
        assertThat(state(id)).isEqualTo("active");
    }

    /** Of somebody who hears of one agreement and wants another; gives the subscription's id. */
    private String changeThatDied(String email, String from, String to, Fault fault) {
        var id = signUp("email", email, from).body().path("id").asText();
        world.confirm(email, id);
        dying("ChangeSubscriptionFunction", "Subscribe", fault);
        assertThat(change(id, to).status()).isEqualTo(500);
        return id;
    }

    /** Once the number had left the holding topic; gives the subscription's id. */
    private String confirmationThatDied(String number, String agreement) {
        var id = signUp("sms", number, agreement).body().path("id").asText();
        dying("ConfirmSubscriptionFunction", "Unsubscribe", Fault.KILLED_AFTER);
        assertThat(answer(id, number).status()).isEqualTo(500);
        return id;
    }

    private Answer answer(String id, String number) {
        return world.asAnybody(
                "/subscriptions/" + id + "/confirmation", "{\"code\": \"%s\"}".formatted(world.code(number)));
    }

    private void dying(String function, String operation, Fault fault) {
        site.network().set(Storm.once(function, operation, fault));
    }

    private Answer signUp(String channel, String to, String agreement) {
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"agreement": "%s"}]}""".formatted(channel, to, agreement));
        world.settle();
        return answer;
    }

    private Answer change(String id, String agreement) {
        return world.put("/subscriptions/" + id, """
                {"frequency": "immediate", "interests": [{"agreement": "%s"}]}""".formatted(agreement));
    }

    private String state(String id) {
        return world.send("GET", "/subscriptions/" + id, "", Map.of())
                .body()
                .path("state")
                .asText();
    }

    private void record(String agreement) {
        assertThat(world.record(agreement, UUID.randomUUID().toString(), World.talks("News."))
                        .status())
                .isEqualTo(201);
        world.settle();
    }

    private List<String> alerts(String to) {
        return world.stack().receivedBy(to).stream()
                .filter(message -> message.type() == Type.ALERT)
                .map(Received::body)
                .toList();
    }
}
