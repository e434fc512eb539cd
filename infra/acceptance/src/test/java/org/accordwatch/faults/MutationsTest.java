package org.accordwatch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults' days catch a product that breaks a promise, by the check that is there for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutationsTest {
    /** Chance takes another course when a call is added to the product; then the days that follow are to catch it. */
    private static final int MOST_SEEDS = 10;

    private final List<String> caught =
            new ArrayList<>(List.of("| mutation | caught by | seed |", "| --- | --- | ---: |"));

    @ParameterizedTest
    @EnumSource
    void isCaught(Mutation mutation, @TempDir Path directory) {
        var findings = Mutant.of(mutation, directory).findings(mutation.seed(), MOST_SEEDS);
        assertThat(findings)
                .as(mutation + ", played from seed " + mutation.seed())
                .anyMatch(finding -> finding.startsWith(mutation.catching().name() + " "));
        caught.add("| %s | %s | %s |"
                .formatted(mutation, mutation.catching(), findings.getFirst().split(" ", -1)[1]));
    }

    @AfterAll
    void show() throws IOException {
        var table = String.join("\n", caught) + "\n";
        System.out.println("\n" + table);
        Files.writeString(Path.of("target/mutations.md"), table);
    }
}
