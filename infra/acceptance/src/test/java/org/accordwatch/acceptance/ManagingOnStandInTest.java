package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suite, and what LocalStack cannot show: it mails addresses that did not confirm, and goes by a clock of its own. */
@On(Backends.STAND_IN)
final class ManagingOnStandInTest extends ManagingSuite {
    private static final Duration A_RECONCILE = Duration.ofMinutes(10);

    ManagingOnStandInTest(World world) {
        super(world);
    }

    @Test
    void aSecondSignUpWaitsBesideTheFirstAndReplacesItWhenConfirmed() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var first = world.subscriber("email", email, agreement);
        var second = signUp("email", email, interests(agreement, "talks"));
        record(agreement, "one");
        assertThat(world.alertsTo(email)).as("before the second is confirmed").hasSize(1);
        world.confirm(email, second);
        record(agreement, "two");
        assertThat(world.alertsTo(email))
                .as("at once, with no reconcile between")
                .hasSize(2);
        assertThat(state(second)).isEqualTo("active");
        assertThat(state(first)).isEqualTo("ended");
    }

    @Test
    void anAddressChangesItsInterestsByALinkAndHearsWhatItHadUntilThen() {
        var before = world.agreement();
        var after = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, before);
        var answer = change(id, interests(after));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("then").asText()).contains("until then the alerts of before go on");
        assertThat(answer.body().path("interests")).isEqualTo(World.json(interests(before)));
        assertThat(answer.body().path("next").path("interests")).isEqualTo(World.json(interests(after)));
        record(before, "one");
        record(after, "not yet");
        assertThat(world.alertsTo(email)).hasSize(1);
        world.confirm(email, id);
        record(before, "not any more");
        record(after, "two");
        assertThat(world.alertsTo(email))
                .hasSize(2)
                .last()
                .satisfies(alert -> assertThat(alert.body()).contains(after));
        assertThat(world.get("/subscriptions/" + id).body().path("interests")).isEqualTo(World.json(interests(after)));
        assertThat(world.get("/subscriptions/" + id).body().has("next")).isFalse();
    }

    @Test
    void aChangeThatWasTakenBackDoesNotHappenEvenIfItsLinkIsFollowed() {
        var had = world.agreement();
        var wanted = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, had);
        change(id, interests(wanted));
        assertThat(change(id, interests(had)).status()).isEqualTo(200);
        world.confirm(email, id);
        record(wanted, "of what was taken back");
        record(had, "of what stayed");
        assertThat(world.alertsTo(email))
                .singleElement()
                .satisfies(alert -> assertThat(alert.body()).contains(had));
    }

    @Test
    void whoeverLeavesBeforeConfirmingHearsNothingEvenIfTheLinkIsFollowed() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.signUp("email", email, agreement);
        // Somebody else is there too, so that the audience stays.
        world.subscriber("email", World.someEmail(), agreement);
        assertThat(world.delete("/subscriptions/" + id).status()).isEqualTo(204);
        world.confirm(email, id);
        record(agreement, "one");
        assertThat(world.alertsTo(email)).isEmpty();
    }

    /** Nobody can keep somebody in by signing their address up once more, before it is confirmed. */
    @Test
    void whoeverLeavesWhatTheyConfirmedLeavesAllThatItReplaced() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var first = world.signUp("email", email, agreement);
        var second = world.signUp("email", email, agreement);
        // SNS asks about both at once.
        world.confirm(email, second);
        assertThat(world.delete("/subscriptions/" + second).status()).isEqualTo(204);
        record(agreement, "one");
        assertThat(world.alertsTo(email)).isEmpty();
        assertThat(state(first)).isEqualTo("ended");
    }

    @Test
    void whoeverLeavesTheLaterOfTwoIsNotBackInTheEarlier() {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.subscriber("email", email, agreement);
        var second = signUp("email", email, interests(agreement, "talks"));
        world.confirm(email, second);
        assertThat(world.delete("/subscriptions/" + second).status()).isEqualTo(204);
        record(agreement, "one");
        assertThat(world.alertsTo(email)).isEmpty();
    }

    @Test
    void aWebhookAnswersSnssHandshakeAndMovesByAnother() {
        var before = world.agreement();
        var after = world.agreement();
        var url = "https://hook.example.com/" + before;
        var id = world.subscriber("webhook", url, before);
        assertThat(state(id)).isEqualTo("active");
        record(before, "one");
        assertThat(change(id, interests(after)).status()).isEqualTo(202);
        world.confirm(url, id);
        record(before, "not any more");
        record(after, "two");
        assertThat(world.alertsTo(url))
                .hasSize(2)
                .last()
                .satisfies(alert -> assertThat(alert.body()).contains("SignatureVersion\" : \"2\""));
    }

    @ParameterizedTest
    @CsvSource({
        "email, hinted.name@hints.example.com, h…@h….com",
        "sms, +12025550134, +1…34",
        "webhook, https://hinted.example.com/x, https://h….com/…",
    })
    void anEndpointIsShownAsAHint(String channel, String endpoint, String hint) {
        var id = world.signUp(channel, endpoint, world.agreement());
        assertThat(world.get("/subscriptions/" + id).body().path("hint").asText())
                .isEqualTo(hint);
    }

    @Test
    void aNumberThatAnsweredStopIsShownSoAndToldHowToComeBack() {
        var agreement = world.agreement();
        var number = "+12025550135";
        var id = world.subscriber("sms", number, agreement);
        world.stop(number);
        world.advance(A_RECONCILE);
        assertThat(state(id)).isEqualTo("opted-out");
        var answer = change(id, interests(agreement, "talks"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("state").asText()).isEqualTo("opted-out");
        assertThat(answer.body().path("then").asText()).contains("answered STOP", "text START");
        record(agreement, "unheard");
        world.stack().phones().orElseThrow().start(number);
        world.advance(A_RECONCILE);
        assertThat(state(id)).isEqualTo("active");
        record(agreement, "heard");
        assertThat(world.alertsTo(number)).hasSize(1);
    }

    @Test
    void whatHappensAtSnsIsNoticed() {
        var agreement = world.agreement();
        var leaver = World.someEmail();
        var left = world.subscriber("email", leaver, agreement);
        var silent = world.signUp("email", World.someEmail(), agreement);
        record(agreement, "one");
        world.leaveByLink(leaver);
        world.advance(A_RECONCILE);
        assertThat(state(left)).isEqualTo("ended");
        assertThat(state(silent)).isEqualTo("pending");
        world.advance(Duration.ofDays(3));
        assertThat(world.get("/subscriptions/" + silent).status()).isEqualTo(404);
        assertThat(itemsWith(silent)).isEmpty();
        assertThat(state(left)).isEqualTo("ended");
        assertThat(itemsWith(left)).as("the endpoint of who left").noneMatch(item -> item.contains("placements"));
    }

    @Test
    void anAudienceThatNobodyIsInIsFoldedUpAndComesBack() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, agreement);
        var topic = world.topicOf(email);
        assertThat(itemsWith(agreement + "|*")).isNotEmpty();
        world.delete("/subscriptions/" + id);
        world.advance(A_RECONCILE);
        assertThat(itemsWith(agreement + "|*")).as("entries of the index").isEmpty();
        assertThat(itemsWith(topic)).isEmpty();
        assertThat(world.topics()).doesNotContain(topic);

        var again = world.subscriber("email", email, agreement);
        assertThat(world.topicOf(email)).isNotEqualTo(topic);
        record(agreement, "one");
        assertThat(world.alertsTo(email)).hasSize(1);
        assertThat(state(again)).isEqualTo("active");
    }

    /** SNS still asks about it; that must not keep it, nor stop those who look after it. */
    @Test
    void anAudienceThatSomebodyLeftUnansweredIsFoldedUpToo() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.signUp("email", email, agreement);
        var topic = world.topicOf(email);
        world.delete("/subscriptions/" + id);
        world.advance(A_RECONCILE);
        assertThat(itemsWith(topic)).isEmpty();
        assertThat(itemsWith(agreement + "|*")).as("entries of the index").isEmpty();
        assertThat(world.topics()).doesNotContain(topic);
    }

    /** Whoever has left by SNS's link has nothing to change any more, even where nobody has noticed yet. */
    @Test
    void whoeverHasLeftChangesNothing() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, agreement);
        world.advance(A_RECONCILE);
        record(agreement, "one");
        world.leaveByLink(email);
        assertThat(change(id, interests(agreement)).status()).isEqualTo(404);
    }

    /** What cannot be proven for the same interests can be for others, because SNS asks about those. */
    @Test
    void aSignUpThatWasNeverPutToItsHolderIsOnceItChanges() {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.subscriber("email", email, agreement);
        var again = world.signUp("email", email, agreement);
        assertThat(change(again, interests(agreement, "talks")).status()).isEqualTo(202);
        world.confirm(email, again);
        assertThat(state(again)).isEqualTo("active");
        record(agreement, "one");
        assertThat(world.alertsTo(email)).hasSize(1);
    }

    /** SNS asks whoever used its link whether that was a mistake. */
    @Test
    void whoeverComesBackByTheFarewellOfSnsIsBack() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, agreement);
        record(agreement, "one");
        world.leaveByLink(email);
        world.advance(A_RECONCILE);
        assertThat(state(id)).isEqualTo("ended");
        world.confirm(email, id);
        assertThat(state(id)).isEqualTo("active");
        record(agreement, "two");
        assertThat(world.alertsTo(email)).hasSize(2);
        world.advance(Duration.ofDays(3));
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    void whoeverComesBackAfterANewSignUpHearsOnce() {
        var agreement = world.agreement();
        var email = World.someEmail();
        // Somebody else is there too, so that the audience stays.
        world.subscriber("email", World.someEmail(), agreement);
        world.subscriber("email", email, agreement);
        record(agreement, "one");
        world.leaveByLink(email);
        var farewell = world.question(email);
        world.advance(A_RECONCILE);
        world.confirm(email, signUp("email", email, interests(agreement, "talks")));
        world.follow(farewell);
        record(agreement, "two");
        assertThat(world.alertsTo(email)).hasSize(2);
    }
}
