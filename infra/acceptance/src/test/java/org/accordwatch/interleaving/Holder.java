package org.accordwatch.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the holder of one endpoint asked for and agreed to, and what the API promises for that. Of two things that a holder agreed to,
 * the one that was asked for later holds, in whatever order they were agreed to. What was asked for earlier, answered or not, goes at
 * that moment, and no later answer brings it back. What was left is gone, and leaves nothing in its stead.
 *
 * <p>A question in SNS is about a topic: whoever answers it agrees to all that is asked for there. Where SNS asked nothing, because it
 * delivers there already, nothing can be agreed to.
 */
final class Holder {
    private final List<Place> places = new ArrayList<>();

    private enum State {
        ASKED,
        AGREED,
        LEFT
    }

    /**
     * @param topic that SNS asked about; absent where nothing arrived, and for a number, which answers by a code
     * @param arn that SNS gave for the answer
     */
    private record Place(String id, Wish wish, State state, Optional<String> topic, Optional<String> arn) {
        boolean is(State wanted) {
            return state == wanted;
        }

        Place agreed(Optional<String> given) {
            return new Place(id, wish, State.AGREED, topic, given);
        }

        Place left() {
            return new Place(id, wish, State.LEFT, topic, arn);
        }

        Place renamed(String next) {
            return new Place(next, wish, state, topic, arn);
        }

        Place wishing(Wish next) {
            return new Place(id, next, state, topic, arn);
        }
    }

    void asks(String id, Wish wish, Optional<String> topic) {
        places.add(new Place(id, wish, State.ASKED, topic, Optional.empty()));
    }

    /** A change that waits for the answer to SNS's question; it takes an earlier question's place. */
    void asksInstead(String id, Wish wish, Optional<String> topic) {
        if (!wishes(id, wish)) {
            takesBack(id);
            asks(id, wish, topic);
        }
    }

    /** A change of a number: where it waits for its code it goes on waiting, else it is done at once. */
    void moves(String id, Wish wish) {
        if (!wishes(id, wish)) {
            if (has(id, State.ASKED)) {
                change(of(id), place -> place.wishing(wish));
            } else {
                asks(id, wish, Optional.empty());
                agreesByCode(id);
            }
        }
    }

    /** A change to what the subscription is already. */
    void takesBack(String id) {
        places.removeIf(of(id).and(place -> place.is(State.ASKED)));
    }

    void agrees(String topic, String arn) {
        agrees(place -> place.topic().equals(Optional.of(topic)), Optional.of(arn));
    }

    void agreesByCode(String id) {
        agrees(of(id), Optional.empty());
    }

    /** Of a subscription that got another id. */
    void renames(String id, String next) {
        change(of(id), place -> place.renamed(next));
    }

    void leaves(String id) {
        places.removeIf(of(id));
    }

    /** By the link that SNS puts under its messages, which ends what SNS knows by that ARN; its id may wait for more. */
    void leavesByLink(String arn) {
        change(place -> place.arn().equals(Optional.of(arn)), Place::left);
    }

    boolean hears(String kind) {
        return places.stream()
                .anyMatch(place -> place.is(State.AGREED) && place.wish().matches(kind));
    }

    private void agrees(Predicate<Place> which, Optional<String> arn) {
        change(which.and(place -> place.is(State.ASKED)), place -> place.agreed(arn));
        places.stream()
                .filter(place -> place.is(State.AGREED))
                .reduce((_, later) -> later)
                .ifPresent(holds -> places.subList(0, places.indexOf(holds)).clear());
    }

    private boolean wishes(String id, Wish wish) {
        return places.stream()
                .filter(of(id))
                .reduce((_, later) -> later)
                .filter(place -> place.wish() == wish)
                .isPresent();
    }

    private boolean has(String id, State state) {
        return places.stream().anyMatch(of(id).and(place -> place.is(state)));
    }

    private void change(Predicate<Place> which, UnaryOperator<Place> change) {
        places.replaceAll(place -> which.test(place) ? change.apply(place) : place);
    }

    private static Predicate<Place> of(String id) {
        return place -> place.id().equals(id);
    }
}
