package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What the head says, moved step by step, is what the whole history adds up to. */
class HeadIsFoldTest {
    private static final List<String> PARTIES = List.of("US", "CN", "CH");

    @Test
    void theHeadIsTheFoldOfTheHistory_whateverLawfulChangesItHas() {
        qt().withExamples(3000)
                .forAll(lists().of(reports()).ofSizeBetween(0, 40))
                .checkAssert(reports -> {
                    var history = History.of(Agreements.among("US", "CN", "CH"));
                    for (var report : reports) {
                        history = history.thenIfLawful(report);
                    }
                    assertThat(history.timeline().now()).isEqualTo(history.now());
                });
    }

    private static Gen<Report> reports() {
        return arbitrary()
                .pick(kinds())
                .flatMap(facts -> arbitrary().pick(facts))
                .map(Reports::of)
                .describedAs(report -> report.fact().toString());
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
                of(earlier(), HeadIsFoldTest::answers),
                of(List.of("Pause", "Review"), HeadIsFoldTest::deadlines),
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
