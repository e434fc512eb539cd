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

/** One endpoint, one subscription: signing up again, changing interests, leaving, and what happens without us. */
abstract class ManagingSuite {
    final World world;

    ManagingSuite(World world) {
        this.world = world;
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

    /** They write as well. Moves on to where the next of them are minutes away. */
    private void passSchedules() {
        var now = world.stack().now();
        long tenMinutes = Duration.ofMinutes(10).toSeconds();
        world.advance(Duration.ofSeconds(tenMinutes - now.getEpochSecond() % tenMinutes + 1));
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
        passSchedules();
        var before = Set.copyOf(world.stack().everyItem());
        var subscribed = world.subscriptions();
        links.forEach(link -> assertThat(world.get(link).status()).as(link).isEqualTo(200));
        world.settle();
        assertThat(Set.copyOf(world.stack().everyItem())).isEqualTo(before);
        assertThat(world.subscriptions()).isEqualTo(subscribed);
    }

    final void record(String agreement, String summary) {
        assertThat(world.record(agreement, summary.replace(' ', '-'), World.talks("Talks " + summary + "."))
                        .status())
                .isEqualTo(201);
        world.settle();
    }

    final String signUp(String channel, String endpoint, String interests) {
        var answer = signingUp(channel, endpoint, interests);
        assertThat(answer.status()).isEqualTo(202);
        world.settle();
        return answer.body().path("id").asText();
    }

    final World.Answer signingUp(String channel, String endpoint, String interests) {
        return world.asAnybody("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": %s}""".formatted(channel, endpoint, interests));
    }

    final World.Answer change(String id, String interests) {
        var answer = world.put("/subscriptions/" + id, """
                {"frequency": "immediate", "interests": %s}""".formatted(interests));
        world.settle();
        return answer;
    }

    /** Everything about an agreement, and of some kinds of change in particular. */
    static String interests(String agreement, String... kinds) {
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

    static List<String> withoutIdAndTime(JsonNode answer) {
        return answer.properties().stream()
                .filter(Predicate.not(member -> Set.of("id", "createdAt").contains(member.getKey())))
                .map(Object::toString)
                .toList();
    }

    final List<String> itemsWith(String text) {
        return world.stack().everyItem().stream()
                .filter(item -> item.contains(text))
                .toList();
    }

    final String state(String id) {
        return world.get("/subscriptions/" + id).body().path("state").asText();
    }
}
