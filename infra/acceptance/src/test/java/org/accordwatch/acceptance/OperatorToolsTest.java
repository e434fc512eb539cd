package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's tools, played as the runbook says: its text is what runs here. */
@On(value = Backends.STAND_IN, alone = true)
final class OperatorToolsTest {
    private static final String EXAMPLE = "us-china-london-framework";
    private static final Runbook RUNBOOK = Runbook.read();

    private final World world;
    private final String truce;

    @TempDir
    private Path place;

    private OperatorShell shell;

    OperatorToolsTest(World world) throws IOException {
        this.world = world;
        this.truce = world.agreement();
    }

    @BeforeEach
    void sitDown() throws IOException {
        shell = OperatorShell.of(world.stack(), place);
    }

    @AfterEach
    void getUp() {
        shell.close();
    }

    @Test
    void anAudienceThatIsNamedHearsOnceMoreAndNobodyElse() throws Exception {
        var missed = subscriber("");
        var other = subscriber(", \"kind\": \"talks\"");
        record("London");

        var shown = realert(0, "");
        assertThat(shown.path("audiences")).hasSize(2).allSatisfy(each -> {
            assertThat(each.path("frequency").asText()).isEqualTo("immediate");
            assertThat(each.at("/sent/messageId").asText()).isNotEmpty();
        });
        assertThat(world.alertsTo(missed)).as("by showing audiences").hasSize(1);

        var before = ofAll(shown);
        var told = realert(1, before.path("audience").asText());
        assertThat(told.path("before")).isEqualTo(before.path("sent"));
        var alerts = world.alertsTo(missed);
        assertThat(alerts)
                .hasSize(2)
                .extracting(Received::subject)
                .containsOnly(alerts.getFirst().subject());
        assertThat(alerts)
                .extracting(Received::body)
                .containsOnly(alerts.getFirst().body());
        assertThat(world.alertsTo(other)).hasSize(1);

        assertThat(world.stack().logLines())
                .anyMatch(line -> line.contains("realerted")
                        && line.contains(told.path("messageId").asText())
                        && line.contains(before.at("/sent/messageId").asText()));
        assertThat(ofAll(realert(0, "")).at("/sent/messageId")).isEqualTo(told.path("messageId"));
    }

    @Test
    void whoNeverConfirmedOrLeftBeforeTheyDidHearsNothing() throws Exception {
        var active = subscriber("");
        record("London");
        var pending = World.someEmail();
        world.signUp("email", pending, truce);
        var undecided = World.someEmail();
        var id = world.signUp("email", undecided, truce);
        world.delete("/subscriptions/" + id);
        world.backend().confirm(undecided);
        realert(1, ofAll(realert(0, "")).path("audience").asText());
        assertThat(world.alertsTo(active)).hasSize(2);
        assertThat(world.alertsTo(pending)).isEmpty();
        assertThat(world.alertsTo(undecided)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                  | /agreement | is required
            {"agreement": "TRUCE"}                              | /change    | is required
            {"agreement": "TRUCE", "change": "1"}               | /change    | must be a whole number
            {"agreement": "TRUCE", "change": 2}                 | /change    | must be from 1 to 1
            {"agreement": "TRUCE", "change": 0}                 | /change    | must be from 1 to 1
            {"agreement": "Not an id", "change": 1}             | /agreement | must be lower-case letters and digits
            {"agreement": "TRUCE", "change": 1, "to": "all"}    | /to        | is not known here
            {"agreement": "TRUCE", "change": 1, "audience": "all"} | /audience | must be 32 hexadecimal digits
            {"agreement": "TRUCE", "change": 1, "audience": "00000000000000000000000000000000"} | /audience | is none that there is
            []                                                  | ''         | must be an object
            """)
    void whatIsWrongIsNamed(String event, String pointer, String detail) {
        record("London");
        var answer = invoke("RealertFunction", event.replace("TRUCE", truce));
        assertThat(answer.path("errors").valueStream()).anySatisfy(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo(pointer);
            assertThat(error.path("detail").asText()).startsWith(detail);
        });
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsReason() throws Exception {
        assertThat(invoke("RealertFunction", "{\"agreement\": \"no-such\", \"change\": 1}")
                        .path("detail")
                        .asText())
                .isEqualTo("There is no agreement \"no-such\".");
        var email = subscriber("");
        record("London");
        var audience = ofAll(realert(0, "")).path("audience").asText();
        record("Geneva");
        record(Changes.retracted(1), "retraction");
        assertThat(realert(1, audience).path("detail").asText()).contains("was corrected by change 3");
        var heard = world.alertsTo(email).size();
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        record("Bern");
        assertThat(invoke("RealertFunction", event(4, audience)).path("detail").asText())
                .contains("Alerting of " + truce + " has come to change 3");
        world.backend().faults().clear();
        assertThat(world.alertsTo(email)).hasSize(heard);
    }

    @Test
    void aDigestIsToldOnceMoreOnlyAfterItWasSent() throws Exception {
        var email = World.someEmail();
        var id = signUp(email, "daily", "");
        world.confirm(email, id);
        record("London");
        var audience = realert(0, "").at("/audiences/0");
        assertThat(audience.path("frequency").asText()).isEqualTo("daily");
        assertThat(audience.has("sent")).isFalse();
        assertThat(realert(1, audience.path("audience").asText()).path("detail").asText())
                .contains("its digest will tell of it");
        var now = world.stack().now().atOffset(ZoneOffset.UTC);
        var hour = now.truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(7);
        world.advance(Duration.between(now, hour));
        assertThat(world.messagesTo(email)).last().extracting(Received::type).isEqualTo(Type.DIGEST);
        assertThat(realert(1, audience.path("audience").asText()).has("messageId"))
                .isTrue();
        assertThat(world.alertsTo(email))
                .singleElement()
                .satisfies(alert -> assertThat(alert.subject().orElseThrow()).startsWith("Talks opened in London"));
    }

    /** A failure of a service fails the call, so that it counts; what the service said stays in the log, without its words. */
    @Test
    void whatNobodyHereCanMendFailsTheCall() throws Exception {
        subscriber("");
        record("London");
        var audience = ofAll(realert(0, "")).path("audience").asText();
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        assertThat(world.stack().invoke("RealertFunction", event(1, audience)))
                .isInstanceOfSatisfying(
                        Invocation.Threw.class,
                        threw -> assertThat(threw.failure())
                                .hasMessageContaining("the log of this function")
                                .hasNoCause());
    }

    @Test
    void subscriptionsAreCountedByChannelAndState() throws Exception {
        var before = count();
        subscriber("");
        var daily = World.someEmail();
        world.confirm(daily, signUp(daily, "daily", ""));
        world.signUp("email", World.someEmail(), truce);
        var number = "+12025550171";
        world.subscriber("sms", number, truce);
        world.subscriber("webhook", "https://count.example.com/hook", truce);
        world.stop(number);
        world.advance(Duration.ofMinutes(10));

        var after = count();
        assertThat(more(before, after, "/subscriptions/email/active")).isEqualTo(2);
        assertThat(more(before, after, "/subscriptions/email/pending")).isEqualTo(1);
        assertThat(more(before, after, "/subscriptions/email/all")).isEqualTo(3);
        assertThat(more(before, after, "/subscriptions/sms/opted-out")).isEqualTo(1);
        assertThat(more(before, after, "/subscriptions/sms/active")).isZero();
        assertThat(more(before, after, "/subscriptions/webhook/active")).isEqualTo(1);
        assertThat(more(before, after, "/subscriptions/all/all")).isEqualTo(5);
        assertThat(more(before, after, "/active/frequency/daily")).isEqualTo(1);
        assertThat(more(before, after, "/active/language/en")).isEqualTo(3);
        assertThat(after.has("next")).isFalse();
        assertThat(invoke("CountSubscriptionsFunction", "{\"from\": \"all\"}")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/from");
    }

    @Test
    void aTimelineIsExportedWholeAndInOrder() throws Exception {
        for (int each = 1; each <= 205; each++) {
            record("Place %d".formatted(each));
        }
        record(Changes.retracted(2), "retraction");
        var exported = export(truce);
        assertThat(exported.exit()).as(exported.output()).isZero();

        var timeline = shell.json("timeline.json");
        assertThat(timeline.path("agreement"))
                .isEqualTo(world.get("/agreements/" + truce).body());
        var changes = JsonNodeFactory.instance.arrayNode();
        for (var page = "/agreements/" + truce + "/changes?limit=50"; !page.isEmpty(); ) {
            var body = world.get(page).body();
            body.path("items").forEach(changes::add);
            page = body.path("next").asText();
        }
        assertThat(changes).hasSize(206);
        assertThat(timeline.path("changes")).isEqualTo(changes);
        assertThat(timeline.at("/changes/1/correctedBy/0").asInt()).isEqualTo(206);
        assertThat(timeline.size()).isEqualTo(2);
    }

    @Test
    void anAgreementWithoutChangesIsExportedAndOneThatIsNotThereIsAnError() throws Exception {
        assertThat(export(truce).exit()).isZero();
        assertThat(shell.json("timeline.json").path("changes")).isEmpty();
        var failed = export("no-such");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("404");
    }

    private OperatorShell.Ran export(String agreement) throws Exception {
        return shell.run(
                setUp() + RUNBOOK.commands("Export a timeline").getFirst().replace(EXAMPLE, agreement));
    }

    private JsonNode count() throws Exception {
        return answer(RUNBOOK.commands("Count subscriptions").getFirst());
    }

    /** @param which of the two commands: the one that shows, or the one that tells */
    private JsonNode realert(int which, String audience) throws Exception {
        var command = RUNBOOK.commands("Tell an audience once more").get(which);
        return answer(command.replace(EXAMPLE, truce)
                .replace("\"change\": 7", "\"change\": 1")
                .replace("AUDIENCE", audience));
    }

    private JsonNode answer(String commands) throws Exception {
        var ran = shell.run(setUp() + commands);
        assertThat(ran.exit()).as(ran.output()).isZero();
        return shell.json("answer.json");
    }

    /** What the runbook says first: the name of the stack, and how to find what it is called. */
    private static String setUp() {
        return RUNBOOK.commands("Replay what Notify gave up on").getFirst();
    }

    private JsonNode invoke(String function, String event) {
        return switch (world.stack().invoke(function, event)) {
            case Invocation.Returned returned -> World.json(returned.payload());
            case Invocation.Threw threw -> throw new AssertionError(threw.failure());
        };
    }

    private String event(int change, String audience) {
        return "{\"agreement\": \"%s\", \"change\": %d, \"audience\": \"%s\"}".formatted(truce, change, audience);
    }

    /** The audience that wants to hear all of the agreement. */
    private JsonNode ofAll(JsonNode shown) {
        return shown.path("audiences")
                .valueStream()
                .filter(each -> each.path("interests").toString().equals("[{\"agreement\":\"" + truce + "\"}]"))
                .findFirst()
                .orElseThrow();
    }

    private static int more(JsonNode before, JsonNode after, String pointer) {
        assertThat(after.at(pointer).isInt()).as(pointer).isTrue();
        return after.at(pointer).asInt() - before.at(pointer).asInt();
    }

    /** @param members of the interest beside the agreement, which make it an audience of its own */
    private String subscriber(String members) {
        var email = World.someEmail();
        world.confirm(email, signUp(email, "immediate", members));
        return email;
    }

    private String signUp(String email, String frequency, String members) {
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "email", "endpoint": "%s", "frequency": "%s",
                 "interests": [{"agreement": "%s"%s}]}""".formatted(email, frequency, truce, members));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        world.settle();
        return answer.body().path("id").asText();
    }

    private void record(String place) {
        record(Changes.talks(place), place.replace(' ', '-'));
    }

    private void record(String change, String key) {
        var answer = world.record(truce, key, change);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        world.settle();
    }
}
