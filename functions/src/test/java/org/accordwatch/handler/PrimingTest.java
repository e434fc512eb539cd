package org.accordwatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimingTest {

    /** The values are those that Lambda's developer guide lists. */
    @ParameterizedTest
    @CsvSource({
        "snap-start, true",
        "on-demand, false",
        "provisioned-concurrency, false",
        "lambda-managed-instances, false"
    })
    void functionsPractiseForASnapshotAlone(String type, boolean wanted) {
        assertThat(Priming.isWanted(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", type)))
                .isEqualTo(wanted);
    }

    @Test
    void whereLambdaSaysNothingThereIsNoSnapshot() {
        assertThat(Priming.isWanted(Map.of())).isFalse();
    }
}
