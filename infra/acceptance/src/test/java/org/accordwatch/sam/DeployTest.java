package org.accordwatch.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SAM CLI builds, packages and deploys the template as far as that is possible without a cloud. */
@Tag("sam")
@ExtendWith(SamWorldExtension.class)
final class DeployTest {
    /** A row of the table of a change set. */
    private static final Pattern CHANGE = Pattern.compile("(?m)^[+*-] (Add|Modify|Delete) .*");

    @Test
    void deployMakesAllThatLocalStackKnows(SamWorld world) throws IOException, InterruptedException {
        assertThat(world.deployment().resources().keySet())
                .isEqualTo(world.deployment().template().resources())
                .contains("DataKey", "AgreementsTable", "SubscribersTable", "EndpointKey", "HoldingTopic")
                .contains("FailedBatches", "NotifyRole");
    }

    @Test
    void deployAgainChangesNothing(SamWorld world) throws IOException, InterruptedException {
        var before = world.deployment().resources();

        var output = world.deployment().deploy();

        assertThat(output).contains("CloudFormation stack changeset").doesNotContainPattern(CHANGE);
        assertThat(world.deployment().resources()).isEqualTo(before);
    }

    /** Ten functions, one jar: what is uploaded once is not uploaded again. */
    @Test
    void packageUploadsOneFileForAllFunctions(SamWorld world) throws IOException, InterruptedException {
        var packaged = world.folder().resolve("packaged.yaml");

        world.sam().run("package", "--resolve-s3", "--output-template-file", packaged.toString());

        var uris = Files.readAllLines(packaged).stream()
                .filter(line -> line.strip().startsWith("CodeUri: s3://"))
                .toList();
        assertThat(uris).hasSize(world.template().functions().size());
        assertThat(uris.stream().distinct()).hasSize(1);
    }
}
