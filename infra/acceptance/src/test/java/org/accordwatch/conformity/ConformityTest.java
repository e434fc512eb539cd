package org.accordwatch.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.accordwatch.conformity.call.Sns;
import org.accordwatch.conformity.call.Table;
import org.accordwatch.engine.LocalStackEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The stand-in does what AWS documents, and LocalStack does the same but for what {@code differences.yaml} lists. What each
 * of them did is written to {@code target/conformity}.
 */
class ConformityTest {
    private static final Path WRITTEN = Path.of("target", "conformity");
    private static Notes standIn = new Notes(Map.of());

    @BeforeAll
    static void playOnTheStandIn() throws Exception {
        try (Sns sns = StandIn.start()) {
            standIn = played(sns, "stand-in.yaml");
        }
    }

    @Test
    void theStandInDoesWhatIsDocumented() {
        assertThat(Notes.read("/conformity/expected.yaml").against(standIn))
                .as("what is expected, and what the stand-in does (see %s)", WRITTEN)
                .isEmpty();
    }

    @Test
    void localStackDiffersOnlyWhereThatIsListed() throws Exception {
        boolean docker = LocalStackEngine.isAvailable();
        if (!Boolean.getBoolean("localstack.required")) {
            assumeThat(docker)
                    .as("LocalStack is left out: no Docker engine answers.")
                    .isTrue();
        }
        assertThat(docker)
                .as("a Docker engine answers, as localstack.required demands")
                .isTrue();
        try (Sns localStack = LocalStack.start()) {
            Notes noted = played(localStack, "localstack.yaml");
            assertThat(Differences.read().complaints(standIn, noted))
                    .as("differences between the stand-in and LocalStack (see %s)", WRITTEN)
                    .isEmpty();
        }
    }

    private static Notes played(Sns sns, String file) throws Exception {
        Map<String, Map<String, String>> played = Table.play(sns);
        Notes.write(played, WRITTEN.resolve(file));
        return Notes.of(played);
    }
}
