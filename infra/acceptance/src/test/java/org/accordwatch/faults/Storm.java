package org.accordwatch.faults;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What goes wrong in a seed's day: single calls of an invocation, a few attempts at the same one in a row so that the SDK's retries are
 * or are not enough, and a service as a whole for a while, whoever calls it.
 */
final class Storm {
    /** Of a service as a whole: nothing is carried out. */
    private static final List<Fault> OUTAGES = List.of(Fault.THROTTLED, Fault.FAILED, Fault.UNREACHABLE, Fault.HELD_UP);

    /** Shorter than, as long as and longer than a client, an invocation and a stream's retries last. */
    private static final List<Integer> ATTEMPTS = List.of(3, 10, 40, 120);

    private static final List<Fault> WEIGHED = Stream.of(Fault.values())
            .flatMap(fault -> Collections.nCopies(fault.weight(), fault).stream())
            .toList();

    private final long seed;
    private final double likely;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final Moment moment;
    private int runs;
    private Optional<Spell> outage = Optional.empty();
    private Optional<Spell> spell = Optional.empty();

    /** A fault that goes on for so many attempts more. */
    private record Spell(Predicate<Struck> covered, Fault fault, int left) {
        boolean covers(Run run, Call call) {
            return left > 0 && covered.test(new Struck(run, call));
        }

        Spell once() {
            return new Spell(covered, fault, left - 1);
        }
    }

    private record Struck(Run run, Call call) {}

    private Storm(long seed, double likely, Moment moment) {
        this.seed = seed;
        this.likely = likely;
        this.moment = moment;
    }

    /** One fault, at the first such call of a function. */
    static Storm once(String function, String operation, Fault fault) {
        var storm = none();
        storm.outage = Optional.of(new Spell(
                struckCall -> struckCall.run().function().equals(function)
                        && struckCall.call().operation().equals(operation),
                fault,
                1));
        return storm;
    }

    static Storm none() {
        return new Storm(0, 0, new Moment());
    }

    static Storm of(long seed, Moment moment) {
        return new Storm(seed, List.of(0.02, 0.05, 0.1).get(new Random(seed).nextInt(3)), moment);
    }

    synchronized Run begin(String function) {
        runs++;
        return new Run(function, runs, new Random(seed * 1_000_003 + runs));
    }

    /** A service is away for a while, or takes nothing for one of the topics, whichever is published to first. */
    synchronized void outage(Random random) {
        Predicate<Struck> covered = switch (random.nextInt(3)) {
            case 0 -> struckCall -> struckCall.call().service() == Service.DYNAMODB;
            case 1 -> struckCall -> struckCall.call().service() == Service.SNS;
            default -> oneTopic();
        };
        outage = Optional.of(new Spell(covered, any(OUTAGES, random), any(ATTEMPTS, random)));
    }

    private static Predicate<Struck> oneTopic() {
        var topic = new AtomicReference<Optional<String>>(Optional.empty());
        return published -> {
            var to = published.call().topic();
            topic.compareAndSet(Optional.empty(), to);
            return to.isPresent() && to.equals(topic.get());
        };
    }

    /** @param late whether somebody could act meanwhile */
    synchronized Optional<Fault> strike(Run run, Call call, boolean late) {
        var fault = fault(run, call).filter(struckBy -> late || struckBy != Fault.LATE);
        fault.ifPresent(happens -> {
            struck.merge(happens, 1, Integer::sum);
            moment.tell("    " + run + ": " + call + " " + happens);
        });
        return fault;
    }

    private Optional<Fault> fault(Run run, Call call) {
        if (outage.filter(goesOn -> goesOn.covers(run, call)).isPresent()) {
            outage = outage.map(Spell::once);
            return outage.map(Spell::fault);
        }
        if (spell.filter(goesOn -> goesOn.covers(run, call)).isPresent()) {
            spell = spell.map(Spell::once);
            return spell.map(Spell::fault);
        }
        if (run.chance().nextDouble() >= likely(run)) {
            return Optional.empty();
        }
        var fault = any(WEIGHED, run.chance());
        if (OUTAGES.contains(fault) && run.chance().nextInt(3) == 0) {
            spell = Optional.of(new Spell(
                    next -> next.run().equals(run) && next.call().service() == call.service(),
                    fault,
                    run.chance().nextInt(2, 10)));
        }
        return Optional.of(fault);
    }

    /** Recording is three calls, and what can go wrong there matters most. */
    private double likely(Run run) {
        return run.function().equals("RecordChangeFunction") ? 3 * likely : likely;
    }

    synchronized Map<Fault, Integer> struck() {
        return Map.copyOf(struck);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
