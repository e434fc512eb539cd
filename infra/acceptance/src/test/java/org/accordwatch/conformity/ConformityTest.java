package org.accordwatch.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    /** Testcontainers tells at length what it looks for; what fails throws what says so. Unheld, a logger forgets its level. */
    private static final Logger ENGINES = Logger.getLogger("org.testcontainers");

    private static Notes standIn = new Notes(Map.of());

    @BeforeAll
    static void playOnTheStandIn() throws Exception {
        ENGINES.setLevel(Level.OFF);
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
        requireDocker();
        try (Sns localStack = LocalStack.start()) {
            Notes noted = played(localStack, "localstack.yaml");
            assertThat(Differences.read().complaints(standIn, noted))
                    .as("differences between the stand-in and LocalStack (see %s)", WRITTEN)
                    .isEmpty();
        }
    }

    /** Skips the test where no Docker engine answers, or fails it where the build requires one ({@code mvn verify -Plocalstack}). */
    private static void requireDocker() {
        if (LocalStackEngine.isAvailable()) {
            return;
        }
        String why = "No Docker engine answers, so SNS's stand-in is not compared with LocalStack.";
        if ("required".equals(System.getProperty("acceptance.localstack"))) {
            fail(why);
        }
        System.out.println(why);
        abort(why);
    }

    private static Notes played(Sns sns, String file) throws Exception {
        Map<String, Map<String, String>> played = Table.play(sns);
        Notes.write(played, WRITTEN.resolve(file));
        return Notes.of(played);
    }
}
