package org.accordwatch.agreement;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicktheories.core.Gen;

/** Random lawful histories of an agreement of three parties, for properties. */
public final class RandomHistories {
    private static final List<String> PARTIES = List.of("US", "CN", "CH");

    private RandomHistories() {}

    /** Out of up to so many reports, those that are lawful where they come. */
    public static Gen<History> of(int reports) {
        return lists().of(reports())
                .ofSizeBetween(0, reports)
                .map(RandomHistories::history)
                .describedAs(history -> history.recorded().stream()
                        .map(recorded -> recorded.change().fact().toString())
                        .toList()
                        .toString());
    }

    private static History history(List<Report> reports) {
        var history = History.of(Agreements.among("US", "CN", "CH"));
        for (var report : reports) {
            history = history.thenIfLawful(report);
        }
        return history;
    }

    private static Gen<Report> reports() {
        return arbitrary()
                .pick(kinds())
                .flatMap(facts -> arbitrary().pick(facts))
                .zip(RandomLines.of(40), RandomHistories::report);
    }

    private static Report report(Fact fact, String text) {
        return new Report(
                fact,
                Reports.OCCURRED_AT,
                text,
                List.of(Agreements.press(text, text)),
                text.length() % 2 == 0 ? List.of() : List.of(new Product(new HsCode("850511"), text)));
    }

    /** Facts of each kind, out of so few values that many of them meet. */
    private static List<List<Fact>> kinds() {
        return List.of(
                of(PARTIES, party -> List.of(Facts.awaited(party), Facts.approved(party), Facts.rejected(party))),
                of(List.of(AgreementStatus.values()), to -> List.of(Facts.movedTo(to))),
                of(
                        PARTIES,
                        one -> others(one)
                                .map(other -> (Fact) Facts.accusation(one, other))
                                .toList()),
                of(earlier(), RandomHistories::answers),
                of(List.of("Pause", "Review"), RandomHistories::deadlines),
                of(earlier(), number -> List.of(Facts.retracted(number))),
                of(earlier(), number -> List.of(Facts.retracted(number), Facts.corrected(number))),
                List.of(Facts.talksOpened("London"), Facts.licencesGranted("CN", "US")));
    }

    private static List<Fact> answers(int number) {
        return of(
                PARTIES,
                party -> Stream.of(Answer.Reply.values())
                        .map(reply -> (Fact) Facts.answer(number, party, reply))
                        .toList());
    }

    private static List<Fact> deadlines(String name) {
        return List.of(
                Facts.set(name, "2025-08-12"),
                Facts.set(name, "2025-08-14"),
                Facts.extended(name, "2025-08-13"),
                Facts.extended(name, "2025-11-10"),
                Facts.met(name),
                Facts.missed(name));
    }

    private static List<Integer> earlier() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    private static Stream<String> others(String party) {
        return PARTIES.stream().filter(other -> !other.equals(party));
    }

    private static <T> List<Fact> of(List<T> values, Function<T, List<Fact>> facts) {
        var all = new ArrayList<Fact>();
        values.forEach(value -> all.addAll(facts.apply(value)));
        return all;
    }
}
