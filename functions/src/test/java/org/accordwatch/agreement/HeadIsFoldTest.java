package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;

/** What the head says, moved step by step, is what the whole history adds up to. */
class HeadIsFoldTest {
    @Test
    void theHeadIsTheFoldOfTheHistory_whateverLawfulChangesItHas() {
        qt().withExamples(3000)
                .forAll(RandomHistories.of(40))
                .checkAssert(history -> assertThat(history.timeline().now()).isEqualTo(history.now()));
    }
}
