package org.accordwatch.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.World.Answer;
import org.accordwatch.acceptance.backend.Ability;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/**
 * Somebody with one endpoint, who tries again when they are not answered, a few times. What they give up on leaves them in doubt where it
 * may have been done nevertheless.
 */
final class Person {
    private static final int TRIES = 3;

    /** SNS API reference, Subscribe: "Confirmation tokens are valid for two days." A code is sooner too old, which we are told. */
    private static final Duration ANSWERABLE = Duration.ofDays(2);

    private final World world;
    private final Moment moment;
    private final String channel;
    private final String address;
    private final String caller;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Wish> perhaps = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private Optional<String> current = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private boolean doubt;
    private boolean busy;
    private boolean early;

    /**
     * What somebody agreed to hear.
     *
     * @param from a moment at which they surely did
     * @param until a moment at which they surely had left it
     */
    record Stay(Wish wish, int from, OptionalInt until) {}

    /**
     * What waits for an answer. The answer is a code or lies in SNS's question; where SNS asked nothing there is none.
     *
     * @param until when it can be answered no more
     * @param left whether they have left what this was to become of
     */
    private record Asked(String id, Wish wish, Optional<String> answer, Instant until, boolean left) {
        Asked(String id, Wish wish, Optional<String> answer, Instant asked) {
            this(id, wish, answer, asked.plus(ANSWERABLE), false);
        }

        Asked after(String ended) {
            return new Asked(id, wish, answer, until, left || id.equals(ended));
        }
    }

    /** @param before whether an earlier try was not answered, and may have been carried out */
    private record Tried(Answer answer, boolean before) {
        boolean isUnanswered() {
            return answer.status() >= 500;
        }
    }

    Person(World world, Moment moment, String channel, String address, String caller) {
        this.world = world;
        this.moment = moment;
        this.channel = channel;
        this.address = address;
        this.caller = caller;
    }

    String address() {
        return address;
    }

    List<Stay> stays() {
        return List.copyOf(stays);
    }

    /** What they may hear as well, because nobody knows whether it was done. */
    List<Wish> perhaps() {
        return List.copyOf(perhaps);
    }

    boolean isInDoubt() {
        return doubt;
    }

    /** Whether anything but a question came before they had agreed to anything. */
    boolean wasWrittenToEarly() {
        return early || (stays.isEmpty() && !doubt && !written().isEmpty());
    }

    private boolean isNumber() {
        return channel.equals("sms");
    }

    void signUp(Wish wish) {
        if (busy || doubt || asked.isPresent() || wishes(wish)) {
            return;
        }
        int questions = questions().size();
        moment.tell("  " + address + " signs up: " + wish);
        var now = world.stack().now();
        var tried = tried(() -> world.send(
                "POST",
                "/subscriptions",
                "{\"channel\": \"%s\", \"endpoint\": \"%s\", %s}".formatted(channel, address, wish.members()),
                Map.of("x-forwarded-for", caller)));
        expect(tried, 202, 409, 429);
        if (tried.answer().status() == 202) {
            var id = tried.answer().body().path("id").asText();
            ids.add(id);
            asked = Optional.of(new Asked(id, wish, answerable(questions), now));
        }
    }

    /** Agrees to what was asked, by SNS's link or the code. For what they have left since, that is too late. */
    void answer() {
        asked.filter(_ -> !busy).flatMap(Asked::answer).ifPresent(answer -> {
            early = wasWrittenToEarly();
            var open = asked.orElseThrow();
            moment.tell("  " + address + " answers: " + open.wish());
            asked = Optional.empty();
            if (isNumber()) {
                answer(open, answer);
            } else if (world.stack().now().isBefore(open.until())) {
                if (isAskedByMail()) {
                    world.follow(answer);
                } else {
                    world.backend().confirm(address);
                }
                if (!open.left()) {
                    current = Optional.of(open.id());
                    moves(open.wish());
                }
            }
        });
    }

    private void answer(Asked open, String code) {
        var tried = tried(() ->
                world.asAnybody("/subscriptions/" + open.id() + "/confirmation", "{\"code\": \"%s\"}".formatted(code)));
        expect(tried, 200, 404, 409);
        if (tried.answer().status() == 200) {
            current = Optional.of(open.id());
            moves(open.wish());
        } else if (tried.isUnanswered() || tried.before()) {
            doubts(open.wish());
        }
    }

    void change(Wish wish) {
        if (busy || doubt || asked.isPresent() || current.isEmpty() || wishes(wish)) {
            return;
        }
        var id = current.get();
        int questions = questions().size();
        moment.tell("  " + address + " changes: " + wish);
        var now = world.stack().now();
        var tried = tried(() -> world.put("/subscriptions/" + id, "{" + wish.members() + "}"));
        expect(tried, 200, 202, 409, 429);
        if (!isNumber()) {
            if (tried.answer().status() == 202) {
                asked = Optional.of(new Asked(id, wish, answerable(questions), now));
            }
        } else if (tried.answer().status() == 200) {
            moves(wish);
        } else {
            doubts(wish);
        }
    }

    void leave() {
        current.filter(_ -> !busy).ifPresent(id -> {
            moment.tell("  " + address + " leaves");
            var tried = tried(() -> world.delete("/subscriptions/" + id));
            expect(tried, 204, 404, 409);
            if (tried.answer().status() == 204
                    || (tried.before() && tried.answer().status() == 404)) {
                current = Optional.empty();
                asked = asked.map(open -> open.after(id));
                ends();
            } else {
                doubt = true;
            }
        });
    }

    /** By the link under SNS's mail, where all of these lead to the one subscription that there ever was. */
    void leaveByLink() {
        var mailed = channel.equals("email") && received().stream().anyMatch(message -> message.type() == Type.ALERT);
        if (mailed && !busy && stays.size() == 1 && current.isPresent() && !doubt && asked.isEmpty()) {
            moment.tell("  " + address + " leaves by the link");
            world.backend().leave(address);
            current = Optional.empty();
            ends();
        }
    }

    /** Takes back everything they ever asked for. Nothing may fail. */
    void leaveAll() {
        for (var id : ids) {
            int status = world.delete("/subscriptions/" + id).status();
            if (status != 204 && status != 404) {
                throw new AssertionError("leaving was answered " + status);
            }
        }
        ends();
    }

    List<Received> received() {
        return world.stack().receivedBy(address);
    }

    /** What reached them beside questions. */
    List<Received> written() {
        return received().stream()
                .filter(message -> message.type() == Type.ALERT || message.type() == Type.DIGEST)
                .toList();
    }

    private List<Received> questions() {
        awaitDelivered();
        return received().stream()
                .filter(message -> message.type() == Type.CODE
                        || (message.type() == Type.CONFIRMATION
                                && message.body().contains("You have chosen to subscribe")))
                .toList();
    }

    /** What answers the latest question since there were so many. */
    private Optional<String> answerable(int before) {
        if (!isNumber() && !isAskedByMail()) {
            return Optional.of("");
        }
        var questions = questions();
        if (questions.size() <= before) {
            return Optional.empty();
        }
        return Optional.of(
                isNumber() ? world.code(address) : questions.getLast().body());
    }

    /** Where no mails with questions are sent, they can be answered all the same. */
    private boolean isAskedByMail() {
        return !world.backend().lacks().containsKey(Ability.NO_MAIL_WITHOUT_CONSENT);
    }

    private boolean wishes(Wish wish) {
        return !stays.isEmpty()
                && stays.getLast().until().isEmpty()
                && stays.getLast().wish().equals(wish);
    }

    private void moves(Wish wish) {
        ends();
        stays.add(new Stay(wish, moment.next(), OptionalInt.empty()));
    }

    private void ends() {
        if (!stays.isEmpty() && stays.getLast().until().isEmpty()) {
            var last = stays.removeLast();
            stays.add(new Stay(last.wish(), last.from(), OptionalInt.of(moment.next())));
        }
    }

    private void doubts(Wish wish) {
        doubt = true;
        perhaps.add(wish);
    }

    /** Nobody does anything else while they wait. */
    private Tried tried(Supplier<Answer> request) {
        busy = true;
        var answer = request.get();
        int tries = 1;
        while (answer.status() >= 500 && tries < TRIES) {
            answer = request.get();
            tries++;
        }
        busy = false;
        moment.tell("  " + address + " is answered " + answer.status() + " at try " + tries);
        return new Tried(answer, tries > 1);
    }

    private void expect(Tried tried, Integer... statuses) {
        int status = tried.answer().status();
        if (status < 500 && !List.of(statuses).contains(status)) {
            throw new AssertionError(channel + " was answered " + status + ": "
                    + tried.answer().http().body());
        }
    }

    private void awaitDelivered() {
        try {
            world.backend().services().awaitDelivered();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
