package org.accordwatch.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accordwatch.conformity.Differences.Entry;
import org.accordwatch.conformity.Notes.Fact;
import org.accordwatch.conformity.Notes.Pair;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Fact ANSWER = new Fact("Publish", "answer");
    private static final Fact MAILED = new Fact("Publish", "mailed");
    private static final Notes STAND_IN = new Notes(Map.of(ANSWER, "400", MAILED, "nothing"));
    private static final Differences LISTED = new Differences(List.of(
            new Entry("LocalStack is lenient.", "stand-in", "A document", Map.of(ANSWER, new Pair("400", "200")))));

    @Test
    void complaints_shouldBeNone_whenTheListedDifferencesOccurAndNoOther() {
        assertThat(LISTED.complaints(STAND_IN, localStack(Map.of(ANSWER, "200"))))
                .isEmpty();
    }

    @Test
    void complaints_shouldNameADifference_whenItIsNotListed() {
        assertThat(LISTED.complaints(STAND_IN, localStack(Map.of(ANSWER, "200", MAILED, "Text"))))
                .containsExactly("Not listed: Publish, mailed: stand-in \"nothing\", LocalStack \"Text\"");
    }

    @Test
    void complaints_shouldNameAListedDifference_whenItDoesNotOccur() {
        assertThat(LISTED.complaints(STAND_IN, STAND_IN))
                .containsExactly("Listed and not found: Publish, answer: stand-in \"400\", LocalStack \"200\"");
    }

    @Test
    void complaints_shouldNameAListedDifferenceTwice_whenItIsAnotherThanListed() {
        assertThat(LISTED.complaints(STAND_IN, localStack(Map.of(ANSWER, "500"))))
                .hasSize(2);
    }

    @Test
    void complaints_shouldNameAFactThatOnlyOneHas() {
        Notes silent = new Notes(Map.of(ANSWER, "200"));

        assertThat(LISTED.complaints(STAND_IN, silent))
                .containsExactly("Not listed: Publish, mailed: stand-in \"nothing\", LocalStack \"-\"");
    }

    @Test
    void everyListedDifferenceNamesADocument() {
        assertThat(Differences.read().entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.document()).contains("SNS "));
    }

    private static Notes localStack(Map<Fact, String> changes) {
        Map<Fact, String> facts = new HashMap<>(STAND_IN.facts());
        facts.putAll(changes);
        return new Notes(facts);
    }
}
