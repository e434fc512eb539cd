package org.accordwatch.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.faults.Editors.Request;

/** Holds what became of a day to what was promised: to editors, and about what was published. */
final class Audit {
    private final Day day;
    private final Ledger ledger;
    private final History history;

    Audit(Day day, Ledger ledger, History history) {
        this.day = day;
        this.ledger = ledger;
        this.history = history;
    }

    List<Finding> findings() {
        var readers = new Readers(day, ledger, history);
        return Stream.of(acknowledged(), repeated(), order(), readers.findings())
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> acknowledged() {
        var findings = new ArrayList<Finding>();
        for (var request : day.editors().requests()) {
            var recorded = history.entries().stream()
                    .filter(entry -> entry.summary().equals(request.summary()))
                    .toList();
            if (recorded.size() > 1) {
                findings.add(new Finding(Check.ACKNOWLEDGED, request.summary() + " was recorded as " + recorded));
            } else if (!isTrue(request, recorded)) {
                findings.add(new Finding(
                        Check.ACKNOWLEDGED, request + (recorded.isEmpty() ? " is gone" : " is " + recorded)));
            }
        }
        return findings;
    }

    /** Whether the editor was told what is. */
    private static boolean isTrue(Request request, List<Entry> recorded) {
        if (request.number().isEmpty()) {
            return recorded.isEmpty() || request.open();
        }
        var change = new ChangeRef(
                new AgreementId(request.agreement()), request.number().getAsInt());
        return recorded.stream().map(Entry::ref).toList().equals(List.of(change));
    }

    private List<Finding> repeated() {
        return ledger.repetitions().stream()
                .filter(repetition -> repetition.reason().isEmpty())
                .map(repetition -> new Finding(
                        Check.REPEATED,
                        "change " + repetition.change() + " went to audience "
                                + repetition.message().audience() + " again, in "
                                + repetition.message().run()))
                .toList();
    }

    /** What an audience hears of for the first time never has a lower number than what it has heard of. Digests gather. */
    private List<Finding> order() {
        var findings = new ArrayList<Finding>();
        var latest = new HashMap<String, Integer>();
        var told = new HashMap<String, List<ChangeRef>>();
        for (var message : ledger.sent()) {
            var before = told.computeIfAbsent(message.topic(), _ -> new ArrayList<>());
            var news = message.digest()
                    ? List.<ChangeRef>of()
                    : message.changes().stream()
                            .filter(change -> !before.contains(change))
                            .toList();
            for (var change : news) {
                var line = message.topic() + " " + change.agreement();
                if (latest.getOrDefault(line, 0) > change.number()) {
                    findings.add(new Finding(
                            Check.ORDER,
                            "audience " + message.audience() + " heard of " + change + " after " + latest.get(line)));
                }
                latest.merge(line, change.number(), Math::max);
            }
            before.addAll(news);
        }
        return findings;
    }

    /** How often a change went to an audience once more, by reason. */
    Map<Ledger.Reason, Long> repetitions() {
        return ledger.repetitions().stream()
                .flatMap(repetition -> repetition.reason().stream())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
    }
}
