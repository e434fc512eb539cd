package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.subscribing.Placement.State;
import org.accordwatch.subscribing.channel.Channels;
import org.accordwatch.subscribing.channel.Endpoint;
import org.junit.jupiter.api.Test;

/** A look through a topic may take a hundred calls, so none is taken that can find nothing. */
class UnnotedTest {
    private static final Instant NOW = Instant.parse("2025-06-09T09:00:00Z");
    private static final KeyRing KEYS = new KeyRing("1", Map.of("1", "0123456789abcdef0123456789abcdef"));

    private final Searched sns = new Searched();
    private final Unnoted unnoted = new Unnoted(new Untouched(), sns, () -> KEYS);

    @Test
    void aQuestionThatWasNotNotedIsLookedFor() {
        unnoted.noted(subscriber("email", place(1, "here", State.ASKED, Optional.empty())));
        assertThat(sns.searched).containsExactly("here");
    }

    @Test
    void aSignUpForWhatSomebodyHasIsNot() {
        unnoted.noted(subscriber(
                "email",
                place(1, "here", State.ACTIVE, Optional.of("arn")),
                place(2, "here", State.ASKED, Optional.empty())));
        assertThat(sns.searched).isEmpty();
    }

    @Test
    void whatIsKnownIsNot() {
        unnoted.noted(subscriber("email", place(1, "here", State.ASKED, Optional.of("arn"))));
        unnoted.noted(subscriber("sms", place(1, "here", State.ACTIVE, Optional.of("arn"))));
        unnoted.noted(subscriber("sms", place(1, "here", State.ASKED, Optional.of("arn"))));
        assertThat(sns.searched).isEmpty();
    }

    @Test
    void aNumberIsLookedForOnceSnsHoldsItNowhereElse() {
        var agreed = subscriber("sms", place(1, "here", State.AGREED, Optional.of("arn")));
        unnoted.noted(agreed);
        assertThat(sns.searched).isEmpty();
        sns.gone = true;
        unnoted.noted(agreed);
        assertThat(sns.searched).containsExactly("here");
    }

    private static Subscriber subscriber(String channel, Placement... places) {
        var hash = new EndpointHash("1:00");
        return new Subscriber(hash, Channels.of(Set.of("US")).named(channel), List.of(places), false, 1);
    }

    private static Placement place(int number, String topic, State state, Optional<String> arn) {
        var interest = new Interest(
                Optional.of(new AgreementId("geneva")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Placement(
                number,
                new SubscriptionId("%032d".formatted(number)),
                new Audience(List.of(interest), Frequency.IMMEDIATE),
                topic,
                state,
                arn,
                NOW,
                NOW,
                Optional.empty());
    }

    /** Finds nothing, and remembers where it was looked for. */
    private static final class Searched implements Push {
        private final List<String> searched = new ArrayList<>();
        private boolean gone;

        @Override
        public Optional<String> find(String topic, Predicate<String> address) {
            searched.add(topic);
            return Optional.empty();
        }

        @Override
        public Sight look(String arn) {
            return gone ? Sight.GONE : new Sight(Sight.State.ACTIVE, Optional.of("+12025550123"));
        }

        @Override
        public String subscribe(String topic, Endpoint endpoint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void text(String number, String message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOptedOut(String number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Leaving unsubscribe(String arn) {
            throw new UnsupportedOperationException();
        }
    }

    /** Where nothing was found, nothing is stored. */
    private static final class Untouched implements SubscriberStore {
        @Override
        public Optional<Subscriber> find(List<EndpointHash> hashes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Known> find(SubscriptionId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean save(Step step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(SubscriptionId ended) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<EndpointHash> longestUnchecked(int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checked(EndpointHash hash, Instant now) {
            throw new UnsupportedOperationException();
        }
    }
}
