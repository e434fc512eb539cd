package org.accordwatch.alerting;

import static org.accordwatch.alerting.RandomInterests.changes;
import static org.accordwatch.alerting.RandomInterests.interests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Term;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.Machine;

/**
 * Holds the list of matching interests against Event Ruler, the matcher behind EventBridge and SNS filter policies, which goes
 * about it in quite another way.
 */
class InterestOracleTest {
    @Test
    void eventRulerFindsTheSameInterests() {
        qt().withExamples(500)
                .forAll(
                        lists().of(interests()).ofSize(40),
                        lists().of(changes()).ofSize(10))
                .checkAssert((interests, changes) -> {
                    var machine = machine(interests);
                    for (var change : changes) {
                        var matching = List.copyOf(Interest.matching(change));
                        assertThat(found(machine, change))
                                .containsExactlyInAnyOrderElementsOf(interests.stream()
                                        .filter(matching::contains)
                                        .map(Interest::key)
                                        .collect(Collectors.toSet()));
                    }
                });
    }

    private static Machine machine(List<Interest> interests) {
        var machine = Machine.builder().build();
        for (var interest : interests) {
            try {
                machine.addRule(interest.key(), rule(interest));
            } catch (IOException invalid) {
                throw new AssertionError(invalid);
            }
        }
        return machine;
    }

    private static List<String> found(Machine machine, Change change) {
        try {
            return machine.rulesForJSONEvent(event(change)).stream()
                    .map(String::valueOf)
                    .toList();
        } catch (Exception invalid) {
            throw new AssertionError(invalid);
        }
    }

    /** A rule needs a member at least: every change is an alert. */
    private static String rule(Interest interest) {
        var rule = Json.object().put("type", List.of("alert"), Json::text);
        interest.agreement().ifPresent(id -> rule.put("agreement", List.of(id), Json::text));
        interest.party().ifPresent(party -> rule.put("party", List.of(party), Json::text));
        interest.kind().map(Term::term).ifPresent(kind -> rule.put("kind", List.of(kind), Json::text));
        interest.product()
                .ifPresent(code -> rule.put(
                        "product",
                        List.of(code),
                        prefix -> Json.object().put("prefix", prefix).build()));
        interest.certainty()
                .map(Term::term)
                .ifPresent(certainty -> rule.put("certainty", List.of(certainty), Json::text));
        return JsonText.write(rule.build());
    }

    private static String event(Change change) {
        return JsonText.write(Json.object()
                .put("type", "alert")
                .put("agreement", change.agreement())
                .put("party", change.concerns().parties(), Json::text)
                .put("kind", change.kind().term())
                .put("product", change.concerns().products(), Json::text)
                .put("certainty", Stream.of(change.report().certainty().term()).toList(), Json::text)
                .build());
    }
}
