package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accordwatch.acceptance.backend.Ability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One endpoint, one subscription: signing up again, changing interests, leaving, and what happens without us. */
abstract class ManagingSuite {
    private static final Duration A_RECONCILE = Duration.ofMinutes(10);

    private final World world;

    ManagingSuite(World world) {
        this.world = world;
    }

    @Test
    @Needs({Ability.MAILBOX, Ability.NO_MAIL_WITHOUT_CONSENT})
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
    @Needs(Ability.TEXTS)
    void aNumberThatSignsUpAgainIsTextedOnce() {
        var agreement = world.agreement();
        var number = "+12025550131";
        var first = world.subscriber("sms", number, agreement);
        var second = signUp("sms", number, interests(agreement, "talks"));
        record(agreement, "one");
        assertThat(world.alertsTo(number)).hasSize(1);
        world.confirm(number, second);
        record(agreement, "two");
        assertThat(world.alertsTo(number)).hasSize(2);
        assertThat(state(first)).isEqualTo("ended");
    }

    /** SNS asks nobody again whom it delivers to already; whoever signs up a known address proves nothing by that. */
    @Test
    @Needs(Ability.MAILBOX)
    void aStrangerWhoSignsUpAKnownAddressForTheSameGetsNoHoldOfIt() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var own = world.subscriber("email", email, agreement);
        var stranger = world.signUp("email", email, agreement);
        assertThat(state(stranger)).isEqualTo("pending");
        assertThat(world.delete("/subscriptions/" + stranger).status()).isEqualTo(204);
        record(agreement, "one");
        assertThat(world.alertsTo(email)).hasSize(1);
        assertThat(state(own)).isEqualTo("active");
    }

    @Test
    @Needs(Ability.MAILBOX)
    void theAnswerToASignUpDoesNotTellWhetherTheEndpointIsKnown() {
        var agreement = world.agreement();
        var known = World.someEmail();
        world.subscriber("email", known, agreement);
        var toKnown = signingUp("email", known, interests(agreement, "talks")).body();
        var toUnknown = signingUp("email", World.someEmail(), interests(agreement, "talks"))
                .body();
        assertThat(withoutIdAndTime(toKnown)).isEqualTo(withoutIdAndTime(toUnknown));
    }

    @Test
    @Needs(Ability.TEXTS)
    void aNumberChangesItsInterestsAtOnce() {
        var before = world.agreement();
        var after = world.agreement();
        var number = "+12025550132";
        var id = world.subscriber("sms", number, before);
        var answer = change(id, interests(after));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("interests")).isEqualTo(World.json(interests(after)));
        record(before, "of what is not wanted any more");
        record(after, "of what is wanted now");
        assertThat(world.alertsTo(number))
                .singleElement()
                .satisfies(alert -> assertThat(alert.body()).contains(after));
    }

    @Test
    @Needs(Ability.TEXTS)
    void aNumberThatHasNotConfirmedYetChangesItsInterestsToo() {
        var before = world.agreement();
        var after = world.agreement();
        var number = "+12025550133";
        var id = world.signUp("sms", number, before);
        assertThat(change(id, interests(after)).status()).isEqualTo(202);
        world.confirm(number, id);
        record(before, "one");
        record(after, "two");
        assertThat(world.alertsTo(number))
                .singleElement()
                .satisfies(alert -> assertThat(alert.body()).contains(after));
    }

    @Test
    @Needs({Ability.MAILBOX, Ability.NO_MAIL_WITHOUT_CONSENT})
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
    @Needs({Ability.MAILBOX, Ability.NO_MAIL_WITHOUT_CONSENT})
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
    @Needs({Ability.MAILBOX, Ability.NO_MAIL_WITHOUT_CONSENT})
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

    @Test
    @Needs(Ability.WEBHOOKS)
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
    @Needs(Ability.WEBHOOKS)
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
    @Needs({Ability.STOP, Ability.CLOCK})
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
    @Needs({Ability.MAILBOX, Ability.CLOCK})
    void whatHappensAtSnsIsNoticed() {
        var agreement = world.agreement();
        var leaver = World.someEmail();
        var left = world.subscriber("email", leaver, agreement);
        var silent = world.signUp("email", World.someEmail(), agreement);
        record(agreement, "one");
        world.leaveByLink(leaver);
        world.advance(A_RECONCILE);
        assertThat(state(left)).isEqualTo("ended");
        assertThat(itemsWith(left)).as("the endpoint of who left").noneMatch(item -> item.contains("placements"));
        assertThat(state(silent)).isEqualTo("pending");
        world.advance(Duration.ofDays(3));
        assertThat(world.get("/subscriptions/" + silent).status()).isEqualTo(404);
        assertThat(itemsWith(silent)).isEmpty();
    }

    @Test
    @Needs({Ability.MAILBOX, Ability.CLOCK})
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

    @Test
    @Needs(Ability.MAILBOX)
    void leavingErasesEveryTraceButThatOfTheLimit() {
        var agreement = world.agreement();
        // Another member, so that the audience is there before and after.
        world.subscriber("email", World.someEmail(), agreement);
        var email = World.someEmail();
        var id = world.subscriber("email", email, agreement);
        record(agreement, "one");
        world.settle();
        var hash = itemsWith(id).stream()
                .map(item -> item.replaceFirst("(?s).*ENDPOINT#([0-9]+:[0-9a-f]{64}).*", "$1"))
                .filter(found -> found.matches("[0-9]+:[0-9a-f]{64}"))
                .collect(Collectors.toSet());
        assertThat(hash).hasSize(1);
        var arn = world.subscriptionArn(email);
        assertThat(itemsWith(arn)).isNotEmpty();
        world.delete("/subscriptions/" + id);
        assertThat(itemsWith(id)).isEmpty();
        assertThat(itemsWith(arn)).isEmpty();
        assertThat(itemsWith(hash.iterator().next()))
                .singleElement()
                .satisfies(item -> assertThat(item).contains("LIMIT#CONFIRMATIONS#", "expiresAt"));
    }

    /** Mail scanners follow links. */
    @Test
    @Needs(Ability.MAILBOX)
    void noLinkThatWeEverSendChangesAnything() {
        var agreement = world.agreement();
        var email = World.someEmail();
        var id = world.subscriber("email", email, agreement);
        var number = "+12025550136";
        var byText = world.subscriber("sms", number, agreement);
        record(agreement, "one");
        change(id, interests(agreement, "talks"));
        var links = new HashSet<String>(Set.of("/subscriptions/" + id, "/subscriptions/" + byText, "/agreements"));
        for (var message : List.copyOf(world.stack().received())) {
            links.addAll(world.ownLinks(message.body()));
        }
        assertThat(links).anyMatch(link -> link.endsWith("/agreements/" + agreement + "/changes"));
        world.settle();
        var before = Set.copyOf(world.stack().everyItem());
        var subscribed = world.subscriptions();
        links.forEach(link -> assertThat(world.get(link).status()).as(link).isEqualTo(200));
        world.settle();
        assertThat(Set.copyOf(world.stack().everyItem())).isEqualTo(before);
        assertThat(world.subscriptions()).isEqualTo(subscribed);
    }

    private void record(String agreement, String summary) {
        assertThat(world.record(agreement, summary.replace(' ', '-'), World.talks("Talks " + summary + "."))
                        .status())
                .isEqualTo(201);
        world.settle();
    }

    private String signUp(String channel, String endpoint, String interests) {
        var answer = signingUp(channel, endpoint, interests);
        assertThat(answer.status()).isEqualTo(202);
        world.settle();
        return answer.body().path("id").asText();
    }

    private World.Answer signingUp(String channel, String endpoint, String interests) {
        return world.asAnybody("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": %s}""".formatted(channel, endpoint, interests));
    }

    private World.Answer change(String id, String interests) {
        var answer = world.put("/subscriptions/" + id, """
                {"frequency": "immediate", "interests": %s}""".formatted(interests));
        world.settle();
        return answer;
    }

    /** Everything about an agreement, and of some kinds of change in particular. */
    private static String interests(String agreement, String... kinds) {
        var all = new StringBuilder("[{\"agreement\": \"" + agreement + "\"}");
        for (var kind : kinds) {
            all.append(", {\"agreement\": \"")
                    .append(agreement)
                    .append("\", \"kind\": \"")
                    .append(kind)
                    .append("\"}");
        }
        return all.append("]").toString();
    }

    private static List<String> withoutIdAndTime(JsonNode answer) {
        return answer.properties().stream()
                .filter(Predicate.not(member -> Set.of("id", "createdAt").contains(member.getKey())))
                .map(Object::toString)
                .toList();
    }

    private List<String> itemsWith(String text) {
        return world.stack().everyItem().stream()
                .filter(item -> item.contains(text))
                .toList();
    }

    private String state(String id) {
        return world.get("/subscriptions/" + id).body().path("state").asText();
    }
}
