package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.approved;
import static org.accordwatch.acceptance.Changes.talks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stream.FailureStore.StoredFailure;
import org.junit.jupiter.api.Test;

/** A batch that Notify gave up on, replayed as the runbook says. Nobody else publishes meanwhile. */
@On(value = Backends.STAND_IN, alone = true)
final class ReplayTest {
    private static final Path RUNBOOK = Path.of("../../docs/runbook.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^KEY=.*\\n((?:.*\\\\\\n)+.*)$");

    private final World world;
    private final String truce;

    ReplayTest(World world) {
        this.world = world;
        this.truce = world.agreement();
    }

    @Test
    void whoMissedAnAlertHearsOnceAndInOrderAndNobodyTwice() {
        var everybody = Stream.of("", ", \"product\": \"8505\"", ", \"party\": \"US\"")
                .map(this::subscriber)
                .toList();
        snsFailsForAllButTheFirst();
        record(talks("London"));
        world.settle();
        record(approved("US"));
        assertThat(everybody.stream().flatMap(email -> heard(email).stream()))
                .as("what got through")
                .containsExactly("Talks opened in London");

        world.backend().faults().clear();
        replay(failedBatch());
        assertThat(everybody).allSatisfy(email -> assertThat(heard(email)).containsExactly("Talks opened in London"));

        record(talks("Geneva"));
        var all = List.of("Talks opened in London", "Approved by US", "Talks opened in Geneva");
        assertThat(everybody).allSatisfy(email -> assertThat(heard(email)).isEqualTo(all));

        replay(failedBatch());
        assertThat(everybody).allSatisfy(email -> assertThat(heard(email)).isEqualTo(all));
    }

    /** What {@link #replay} does is what it says there. */
    @Test
    void theRunbookHasTheCommand() throws IOException {
        var command = COMMAND.matcher(Files.readString(RUNBOOK));
        assertThat(command.find()).isTrue();
        assertThat(command.group(1).replaceAll("\\\\\\n *", ""))
                .isEqualTo("aws s3 cp s3://$(id FailedBatches)/$KEY - | jq -r '.payload | tostring' > batch.json "
                        + "&& aws lambda invoke --function-name $(id NotifyFunction):live"
                        + " --cli-binary-format raw-in-base64-out --cli-read-timeout 90"
                        + " --payload file://batch.json answer.json && cat answer.json");
    }

    /** A batch in the bucket. {@code tostring} of jq leaves a text as it is, as this does. */
    private void replay(StoredFailure failed) {
        assertThat(failed.destination()).isEqualTo("FailedBatches");
        var payload = World.json(failed.json()).path("payload");
        assertThat(payload.isTextual()).isTrue();
        assertThat(world.stack().invoke("NotifyFunction", payload.asText()))
                .isInstanceOfSatisfying(
                        Invocation.Returned.class,
                        answer -> assertThat(answer.payload()).isEqualTo("{\"batchItemFailures\":[]}"));
    }

    private StoredFailure failedBatch() {
        var batches = world.stack().failedBatches().stream()
                .filter(failed -> failed.json().contains("AGREEMENT#" + truce))
                .toList();
        assertThat(batches).hasSize(1);
        return batches.getFirst();
    }

    /** @param members of the interest beside the agreement, which make it an audience of its own */
    private String subscriber(String members) {
        var email = World.someEmail();
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "email", "endpoint": "%s", "frequency": "immediate",
                 "interests": [{"agreement": "%s"%s}]}""".formatted(email, truce, members));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        world.settle();
        world.confirm(email, answer.body().path("id").asText());
        return email;
    }

    private void record(String change) {
        var answer = world.record(truce, World.someEmail(), change);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    private void snsFailsForAllButTheFirst() {
        var first = new CompletableFuture<String>();
        world.backend()
                .faults()
                .inject(Injection.of("Publish", Fault.INTERNAL_ERROR).when(parameters -> {
                    var topic = parameters.getOrDefault("TopicArn", "");
                    first.complete(topic);
                    return !first.join().equals(topic);
                }));
    }

    private List<String> heard(String email) {
        return world.alertsTo(email).stream().map(ReplayTest::headline).toList();
    }

    private static String headline(Received alert) {
        return alert.subject().orElse("").replaceAll(" - .*", "");
    }
}
