package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.subscribing.channel.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of an endpoint's places holds, and what has to go. */
class SettlementTest {
    private static final Instant NOW = Instant.parse("2025-06-09T09:00:00Z");
    private static final Channels CHANNELS = Channels.of(Set.of("US"));

    /**
     * Places as they are known, what SNS says of them, and what is left: a letter for each, in the order of sign-ups. A: active, p:
     * pending, l: left, g: gone.
     */
    @ParameterizedTest
    @CsvSource({
        "p, p, p", // nobody has answered
        "p, A, A", // confirmed
        "Ap, Ap, Ap", // a second sign-up waits beside the first
        "Ap, AA, .A", // and replaces it
        "pp, Ap, Ap", // the first one is answered first
        "pp, pA, .A", // the second one is: the first has nothing to wait for
        "pp, AA, .A", // both, in whatever order
        "ppp, pAp, .Ap",
        "App, AAp, .Ap",
        "App, ApA, ..A",
        "A, g, l", // left by SNS's link
        "l, g, l",
        "l, A, A", // and come back by the one in its farewell
        "Ap, gp, lp",
        "Ap, gA, lA",
        "lA, AA, .A", // come back to what a later sign-up had replaced
        "lp, AA, .A",
    })
    void theLatestThatWasAgreedToHolds(String known, String seen, String left) {
        var settlement = settle(subscriber("email", known), seen);
        assertThat(letters(settlement.after(), known.length())).isEqualTo(left);
    }

    @Test
    void whoIsReplacedIsUnsubscribedAndShownAsEnded() {
        var settlement = settle(subscriber("email", "Ap"), "AA");
        assertThat(settlement.leaving()).containsExactly("arn-1");
        assertThat(settlement.unwanted()).isEmpty();
        assertThat(settlement.ended()).extracting(Subscription::id).containsExactly(id(1));
    }

    /** SNS does not remove what waits for an answer, so it has to be remembered. */
    @Test
    void aQuestionThatNobodyWaitsForAnyMoreIsRemembered() {
        var settlement = settle(subscriber("email", "pp"), "pA");
        assertThat(settlement.leaving()).isEmpty();
        assertThat(settlement.unwanted())
                .containsExactly(new Unwanted(audience(1).id(), "arn-1"));
    }

    @Test
    void twoSignUpsForTheSameShareOneSubscriptionInSns_whichStays() {
        var first = place(1, audience(1), Placement.State.ASKED, "arn-1");
        var second = place(2, audience(1), Placement.State.ASKED, "arn-1");
        var settlement = settle(subscriber("email", List.of(first, second)), "AA");
        assertThat(settlement.after().placements())
                .extracting(Placement::number)
                .containsExactly(2);
        assertThat(settlement.leaving()).isEmpty();
        assertThat(settlement.unwanted()).isEmpty();
    }

    @Test
    void aSubscriptionThatMovesIsTheSameBeforeAndAfter() {
        var had = place(1, audience(1), Placement.State.ACTIVE, "arn-1");
        var wanted = new Placement(
                2, id(1), audience(2), "t", Placement.State.ASKED, Optional.of("arn-2"), NOW, NOW, Optional.empty());
        var settlement = settle(subscriber("email", List.of(had, wanted)), "AA");
        assertThat(settlement.leaving()).containsExactly("arn-1");
        assertThat(settlement.ended()).isEmpty();
        assertThat(Subscription.of(id(1), settlement.after()).audience()).isEqualTo(audience(2));
    }

    @Test
    void aNumberLeavesTheHoldingTopicWhenNobodyNeedsItThere() {
        var had = place(1, audience(1), Placement.State.ACTIVE, "arn-1");
        var agreed = place(2, audience(2), Placement.State.AGREED, "holding");
        var settlement = Settlement.of(subscriber("sms", List.of(had, agreed)), Map.of(), Map.of(2, "arn-2"), NOW);
        assertThat(settlement.leaving()).containsExactlyInAnyOrder("arn-1", "holding");
        assertThat(settlement.after().placements())
                .singleElement()
                .satisfies(place -> assertThat(place.arn()).hasValue("arn-2"));

        var asked = challenged(place(3, audience(3), Placement.State.ASKED, "holding"));
        var waiting = Settlement.of(subscriber("sms", List.of(had, agreed, asked)), Map.of(), Map.of(2, "arn-2"), NOW);
        assertThat(waiting.leaving()).containsExactly("arn-1");
    }

    @Test
    void whatIsNeverAnsweredIsForgotten() {
        var asked = subscriber("email", "p");
        var later = NOW.plus(Settlement.PENDING);
        assertThat(Settlement.of(asked, sights("p"), Map.of(), later.minusSeconds(1))
                        .after())
                .isEqualTo(asked);
        var settlement = Settlement.of(asked, sights("p"), Map.of(), later);
        assertThat(settlement.after().placements()).isEmpty();
        assertThat(settlement.ended()).isEmpty();
        var code = subscriber("sms", List.of(challenged(place(1, audience(1), Placement.State.ASKED, "holding"))));
        var forgotten = Settlement.of(code, Map.of(), Map.of(), NOW.plus(Duration.ofHours(2)));
        assertThat(forgotten.after().placements()).isEmpty();
        assertThat(forgotten.leaving()).containsExactly("holding");
    }

    /** SNS may not find at once what it has just taken. */
    @Test
    void whatWasJustAskedIsNotTakenForGone() {
        assertThat(letters(settle(subscriber("email", "p"), "g").after(), 1)).isEqualTo("p");
        var later = Settlement.of(subscriber("email", "p"), sights("g"), Map.of(), NOW.plus(Duration.ofHours(2)));
        assertThat(letters(later.after(), 1)).isEqualTo("l");
    }

    /** Nobody had looked between the two; SNS removes what nobody answered only after two days. */
    @Test
    void whoConfirmedAndLeftHasEnded_whoNeverAnsweredIsForgotten() {
        var soon = Settlement.of(subscriber("email", "p"), sights("g"), Map.of(), NOW.plus(Duration.ofHours(2)));
        assertThat(Subscription.of(id(1), soon.after()).state()).isEqualTo(State.ENDED);
        var late = Settlement.of(subscriber("email", "p"), sights("g"), Map.of(), NOW.plus(Duration.ofDays(2)));
        assertThat(late.after().placements()).isEmpty();
        assertThat(late.ended()).isEmpty();
    }

    /** So long somebody who left can come back by the link in SNS's farewell; so long it has to be known what that would bring back. */
    @Test
    void whoeverLeftIsForgottenWhenTheyCannotComeBackAnyMore() {
        var left = subscriber("email", "l");
        assertThat(Settlement.of(
                                left,
                                sights("g"),
                                Map.of(),
                                NOW.plus(Duration.ofDays(2)).minusSeconds(1))
                        .after())
                .isEqualTo(left);
        var forgotten = Settlement.of(left, sights("g"), Map.of(), NOW.plus(Duration.ofDays(2)));
        assertThat(forgotten.after().placements()).isEmpty();
        assertThat(forgotten.ended()).extracting(Subscription::state).containsExactly(State.ENDED);
    }

    @Test
    void whoeverComesBackToWhatALaterSignUpReplacedIsLetGoThere() {
        var settlement = settle(subscriber("email", "lA"), "AA");
        assertThat(settlement.leaving()).containsExactly("arn-1");
    }

    @Test
    void settlingAgainChangesNothing() {
        for (var known : List.of("p", "A", "l", "Ap", "lp", "lA", "pp", "App", "ppp")) {
            for (var seen : List.of("AAA", "pAp", "AAp", "ppA", "Apg", "gAA", "ggg")) {
                var once = settle(subscriber("email", known), seen.substring(0, known.length()));
                var again = Settlement.of(once.after(), sights(seen), Map.of(), NOW);
                assertThat(again.after()).as("%s seen as %s", known, seen).isEqualTo(once.after());
            }
        }
    }

    private static Settlement settle(Subscriber subscriber, String seen) {
        return Settlement.of(subscriber, sights(seen), Map.of(), NOW);
    }

    private static Map<Integer, Sight> sights(String seen) {
        return IntStream.rangeClosed(1, seen.length())
                .boxed()
                .collect(Collectors.toMap(number -> number, number -> sight(seen.charAt(number - 1))));
    }

    private static Sight sight(int letter) {
        return switch (letter) {
            case 'A' -> new Sight(Sight.State.ACTIVE, Optional.of("name@example.com"));
            case 'p' -> new Sight(Sight.State.PENDING, Optional.of("name@example.com"));
            default -> Sight.GONE;
        };
    }

    private static Subscriber subscriber(String channel, String known) {
        var places = IntStream.rangeClosed(1, known.length())
                .mapToObj(number -> place(
                        number,
                        audience(number),
                        switch (known.charAt(number - 1)) {
                            case 'A' -> Placement.State.ACTIVE;
                            case 'l' -> Placement.State.LEFT;
                            default -> Placement.State.ASKED;
                        },
                        "arn-" + number))
                .toList();
        return subscriber(channel, places);
    }

    private static Subscriber subscriber(String channel, List<Placement> places) {
        return new Subscriber(new EndpointHash("1:0"), CHANNELS.named(channel), places, false, 1);
    }

    private static Placement place(int number, Audience audience, Placement.State state, String arn) {
        return new Placement(number, id(number), audience, "t", state, Optional.of(arn), NOW, NOW, Optional.empty());
    }

    private static Placement challenged(Placement place) {
        return place.challenged(new Challenge("1:0", NOW.plus(Challenge.VALID), Challenge.TRIES));
    }

    private static SubscriptionId id(int number) {
        return SubscriptionId.parse("%032d".formatted(number)).orElseThrow();
    }

    /** Audiences that differ. */
    private static Audience audience(int number) {
        var agreement = Optional.of(new AgreementId("agreement-" + number));
        var interest = new Interest(agreement, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Audience(List.of(interest), Frequency.IMMEDIATE);
    }

    private static String letters(Subscriber subscriber, int length) {
        var letters = new StringBuilder(".".repeat(length));
        subscriber
                .placements()
                .forEach(place ->
                        letters.setCharAt(place.number() - 1, place.isActive() ? 'A' : place.isLeft() ? 'l' : 'p'));
        return letters.toString();
    }
}
