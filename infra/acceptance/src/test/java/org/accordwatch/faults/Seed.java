package org.accordwatch.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of one seed.
 *
 * @param due how many changes people were to hear of, each counted once for each of them
 * @param story what was done, what went wrong
 */
record Seed(
        long number,
        Map<Fault, Integer> faults,
        int acknowledged,
        long due,
        int published,
        Map<Ledger.Reason, Long> repeated,
        List<Finding> findings,
        String story) {

    long found(Check check) {
        return findings.stream().filter(finding -> finding.check() == check).count();
    }

    /** @throws AssertionError with what does not hold, how to see it again, and the day's story */
    void requireSound(String suite) {
        if (!findings.isEmpty()) {
            throw new AssertionError("""
                    %s

                    To see it again: mvn verify -Pfaults -Dfaults.seed=%d -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false

                    %s""".formatted(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")), number, suite, story));
        }
    }

    static Seed play(Site site, long number) {
        var day = new Day(site, number);
        var findings = new ArrayList<Finding>();
        day.play();
        day.settle();
        var ledger = site.network().ledger();
        var history = History.read(site.world(), day.agreements());
        var audit = new Audit(day, ledger, history);
        var due = new Readers(day, ledger, history).due();
        try (var tables = new Tables(site.world())) {
            findings.addAll(audit.findings());
            findings.addAll(tables.agreements(day.agreements()));
            findings.addAll(tables.subscribers());
            day.end();
            findings.addAll(tables.leftovers());
        }
        return new Seed(
                number,
                day.storm().struck(),
                (int) day.editors().requests().stream()
                        .filter(request -> request.number().isPresent())
                        .count(),
                due,
                ledger.sent().size(),
                audit.repetitions(),
                findings,
                day.story());
    }
}
