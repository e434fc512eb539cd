package org.accordwatch.faults;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Ability;

/** A day of changes, sign-ups, confirmations, digests and recoveries, as a seed has it, and the quiet week after it. */
final class Day {
    private static final int STEPS = 20;

    /** Longer than Recover leaves a change to the stream, and than anybody's claim lasts. */
    private static final Duration RECOVERED = Duration.ofMinutes(45);

    private static final Duration UNANSWERED_RUN_OUT = Duration.ofDays(4);
    private static final List<String> AREAS =
            List.of("202", "212", "213", "305", "312", "415", "503", "512", "617", "702");

    private final World world;
    private final Network network;
    private final Random random;
    private final Storm storm;
    private final Moment moment = new Moment();
    private final List<String> agreements;
    private final Editors editors;
    private final List<Person> people = new ArrayList<>();
    private final NavigableMap<Instant, Integer> arrivals = new TreeMap<>();

    private enum Step {
        RECORD(9),
        SIGN_UP(3),
        ANSWER(4),
        CHANGE(2),
        LEAVE(1),
        LEAVE_BY_LINK(1),
        PASS(4),
        DIGEST(1),
        OUTAGE(2);

        private final int weight;

        Step(int weight) {
            this.weight = weight;
        }

        static List<Step> weighed() {
            return Stream.of(values())
                    .flatMap(step -> Stream.generate(() -> step).limit(step.weight))
                    .toList();
        }
    }

    Day(Site site, long seed) {
        this.world = site.world();
        this.network = site.network();
        this.random = new Random(seed);
        this.storm = Storm.of(seed, moment);
        this.agreements = List.of("seed-%d-a".formatted(seed), "seed-%d-b".formatted(seed));
        this.editors = new Editors(world, moment);
        for (int number = 0; number < 7; number++) {
            people.add(person(seed, number));
        }
    }

    private Person person(long seed, int number) {
        var caller = "198.18.%d.%d".formatted(seed / 30 % 256, seed % 30 * 8 + number);
        return switch (number) {
            case 2 ->
                lacks(Ability.WEBHOOKS)
                        ? new Person(world, moment, "email", "seed-%d-hook@example.com".formatted(seed), caller)
                        : new Person(world, moment, "webhook", "https://seed-%d.example.com/".formatted(seed), caller);
            case 3, 6 ->
                // Nobody has a number with 555-01 in it.
                new Person(
                        world,
                        moment,
                        "sms",
                        "+1%s55501%02d"
                                .formatted(AREAS.get((int) (seed / 50 % AREAS.size())), seed % 50 * 2 + number / 6),
                        caller);
            default -> new Person(world, moment, "email", "seed-%d-%d@example.com".formatted(seed, number), caller);
        };
    }

    private boolean lacks(Ability ability) {
        return world.backend().lacks().containsKey(ability);
    }

    World world() {
        return world;
    }

    Storm storm() {
        return storm;
    }

    List<String> agreements() {
        return agreements;
    }

    Editors editors() {
        return editors;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    /** The moment at which the clock had come to a time or, without having come further, was before it. */
    int arrivedBefore(Instant time) {
        var arrival = arrivals.floorEntry(time);
        return arrival == null ? 0 : arrival.getValue();
    }

    /** What was done and what went wrong. */
    String story() {
        return moment.story();
    }

    /** Four are there from the beginning, undisturbed; after that anything may fail. */
    void play() {
        network.begin(moment, this::meanwhile);
        agreements.forEach(editors::open);
        people.subList(0, 4).forEach(person -> {
            person.signUp(wish(random));
            person.answer();
        });
        network.set(storm);
        var weighed = Step.weighed();
        for (int step = 0; step < STEPS; step++) {
            take(weighed.get(random.nextInt(weighed.size())));
        }
        pass(RECOVERED);
        network.set(Storm.none());
    }

    /** Goes on until everything that was put off has been done. */
    void settle() {
        pass(RECOVERED);
        // Whatever a process that died in between has left behind catches up with the next change.
        held(() -> agreements.forEach(agreement -> editors.record(agreement, random)));
        passUntil(at(world.stack().now()).plusDays(Editors.LATEST_DEADLINE + 2).with(LocalTime.NOON));
        passUntil(at(world.stack().now())
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(7, 0)));
    }

    /** Everybody leaves, and what was never answered runs out. */
    void end() {
        people.forEach(Person::leaveAll);
        pass(UNANSWERED_RUN_OUT);
        passUntil(at(world.stack().now())
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(6, 0)));
    }

    private void take(Step step) {
        var person = people.get(random.nextInt(people.size()));
        moment.tell("%s %s".formatted(world.stack().now(), step));
        switch (step) {
            case RECORD -> {
                int burst = random.nextInt(1, 4);
                var agreement = any(agreements, random);
                held(() -> IntStream.range(0, burst).forEach(_ -> editors.record(agreement, random)));
            }
            case SIGN_UP -> mayAsk(() -> person.signUp(wish(random)));
            case ANSWER -> people.stream().filter(_ -> random.nextInt(4) > 0).forEach(Person::answer);
            case CHANGE -> mayAsk(() -> person.change(wish(random)));
            case LEAVE -> person.leave();
            case LEAVE_BY_LINK -> person.leaveByLink();
            case PASS -> pass(Duration.ofMinutes(5L * random.nextInt(1, 5)));
            case DIGEST -> passUntil(next(world.stack().now(), LocalTime.of(7, 0)));
            case OUTAGE -> storm.outage(random);
        }
    }

    /** Where whoever was asked is mailed as well, nobody new is asked once changes are recorded. */
    private void mayAsk(Runnable asking) {
        if (!lacks(Ability.NO_MAIL_WITHOUT_CONSENT)) {
            asking.run();
        }
    }

    /** What others do while the answer to a call is on its way. */
    private void meanwhile(Run run) {
        var chance = run.chance();
        moment.tell("    meanwhile");
        switch (chance.nextInt(8)) {
            case 0 -> world.stack().invoke("RecoverFunction", "{}");
            case 1 -> world.stack().invoke("SendDigestsFunction", "{}");
            case 2 -> world.stack().invoke("ReconcileFunction", "{}");
            case 3 -> mayAsk(() -> any(people, chance).change(wish(chance)));
            case 4 -> any(people, chance).answer();
            default -> editors.record(any(agreements, chance), chance);
        }
    }

    private void pass(Duration time) {
        passUntil(at(world.stack().now().truncatedTo(ChronoUnit.MINUTES).plus(time)));
    }

    /** What the schedules record reaches the stream's function after they have run, so that one thing is under way at a time. */
    private void passUntil(ZonedDateTime time) {
        arrivals.put(time.toInstant(), moment.next());
        moment.tell("%s to %s".formatted(world.stack().now(), time.toInstant()));
        held(() -> world.stack().advance(Duration.between(world.stack().now(), time)));
    }

    private void held(Runnable doing) {
        world.together(doing);
        world.settle();
    }

    private Wish wish(Random chance) {
        var of = List.of(agreements, List.of(agreements.getFirst()), List.of(agreements.getLast()));
        var often = List.of("immediate", "immediate", "immediate", "immediate", "daily", "daily", "weekly");
        return new Wish(any(of, chance), any(List.of("", "", "talks", "approval"), chance), any(often, chance));
    }

    private static ZonedDateTime next(Instant now, LocalTime hour) {
        var today = at(now).with(hour);
        return today.toInstant().isAfter(now) ? today : today.plusDays(1);
    }

    private static ZonedDateTime at(Instant time) {
        return time.atZone(ZoneOffset.UTC);
    }

    private static <T> T any(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
