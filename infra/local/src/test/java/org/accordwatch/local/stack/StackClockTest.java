package org.accordwatch.local.stack;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything on the stack goes by one clock. */
class StackClockTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Pattern LINK = Pattern.compile("http://\\S+Action=ConfirmSubscription\\S+");
    private static final String SCHEDULED = """
            Parameters:
              PublicUrl: {Type: String}
            Resources:
              Tick:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: org.accordwatch.local.stack.TickHandler
                  Events:
                    Hourly: {Type: Schedule, Properties: {Schedule: rate(1 hour), Input: hourly}}
                    Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), Input: daily}}
                    Never: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 minute), State: DISABLED}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void advance_shouldRunTheTemplatesSchedulesThatCameDue() throws IOException {
        var template = Files.writeString(folder.resolve("template.yaml"), SCHEDULED);
        try (var stack = Stack.start(LocalStacks.settings(template))) {
            assertThat(stack.logLines()).isEmpty();

            stack.advance(Duration.ofMinutes(61));
            assertThat(stack.logLines()).containsExactly("Tick: hourly");

            stack.advance(Duration.ofMinutes(1));
            assertThat(stack.logLines()).containsExactly("Tick: hourly");

            stack.advance(Duration.ofHours(24));
            assertThat(stack.logLines()).containsExactly("Tick: hourly", "Tick: daily", "Tick: hourly");
        }
    }

    @Test
    void advance_shouldMoveTheFunctionsAndSns() throws Exception {
        try (var stack = Stack.start(LocalStacks.settings(TEMPLATE))) {
            var before = stack.now();
            var text = signUp(stack, "sms", "+12025550143");
            signUp(stack, "email", "magnets@example.com");
            stack.settle();
            var code = CODE.matcher(stack.receivedBy("+12025550143").getFirst().body());
            var link = LINK.matcher(
                    stack.receivedBy("magnets@example.com").getFirst().body());
            assertThat(code.find() && link.find()).isTrue();

            stack.advance(Duration.ofMinutes(16));
            var path = "/subscriptions/" + id(text) + "/confirmation";
            var late = LocalStacks.call(stack, "POST", path, "{\"code\": \"%s\"}".formatted(code.group()));
            assertThat(late.statusCode()).as("the code is valid for 15 minutes").isEqualTo(409);

            stack.advance(Duration.ofDays(2));
            assertThat(LocalStacks.call(stack, "GET", link.group(), "").statusCode())
                    .as("the link is valid for two days; then nobody is left, and Reconcile has the topic deleted")
                    .isEqualTo(404);
            assertThat(stack.now()).isCloseTo(before.plus(Duration.ofDays(2)).plus(16, MINUTES), within(5, MINUTES));
            assertThat(createdAt(signUp(stack, "email", "others@example.com")))
                    .isCloseTo(stack.now(), within(5, MINUTES));
        }
    }

    @Test
    void advance_shouldRefuseToGoBack() throws IOException {
        var template = Files.writeString(folder.resolve("template.yaml"), SCHEDULED);
        try (var stack = Stack.start(LocalStacks.settings(template))) {
            assertThatThrownBy(() -> stack.advance(Duration.ofMinutes(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("more than 0");
        }
    }

    private static HttpResponse<String> signUp(Stack stack, String channel, String endpoint) throws Exception {
        var answer = LocalStacks.call(stack, "POST", "/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"party": "CN"}]}""".formatted(channel, endpoint));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private static String id(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body()).path("id").asText();
    }

    private static Instant createdAt(HttpResponse<String> answer) throws IOException {
        return Instant.parse(
                new JsonMapper().readTree(answer.body()).path("createdAt").asText());
    }
}
