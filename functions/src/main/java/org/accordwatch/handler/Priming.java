package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.accordwatch.aws.Patience;
import org.accordwatch.document.JsonText;
import org.accordwatch.snapshot.PlayedBack;
import org.accordwatch.snapshot.Tape;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Runs a function on its tapes, before the snapshot: the event is read, every call is written, signed and answered, and nothing
 * leaves this machine. The functions that did it are thrown away; only loaded and compiled classes stay.
 */
public final class Priming implements Resource {
    /**
     * How often a function is run, on its tapes in turn. What has run once is loaded; what runs often is compiled, and need not be while the
     * first event waits. docs/adr/0027-functions-practise-before-the-snapshot.md says what more or fewer would bring.
     */
    private static final int RUNS = 200;

    private final String name;
    private final Function<Wiring, RequestStreamHandler> maker;
    private final Environment environment;
    private final Function<SdkHttpClient, Clients> clients;

    /**
     * @param name of the handler's class, which is its tape's
     * @param maker makes the function that is run
     * @param clients makes its clients, on the HTTP client that answers from the tape
     */
    public Priming(
            String name,
            Function<Wiring, RequestStreamHandler> maker,
            Environment environment,
            Function<SdkHttpClient, Clients> clients) {
        this.name = name;
        this.maker = maker;
        this.environment = environment;
        this.clients = clients;
    }

    /** Whether Lambda says that it starts the function for a snapshot ("Defined runtime environment variables" in its developer guide). */
    static boolean isWanted(Map<String, String> variables) {
        return "snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    static Priming ofLambda(String name, Function<Wiring, RequestStreamHandler> maker) {
        return new Priming(name, maker, new Environment(System.getenv()), Clients::over);
    }

    /**
     * What came of a run.
     *
     * @param answer of the function
     * @param differences between its calls and those on the tape
     */
    public record Outcome(String answer, List<String> differences) {}

    /** A failure is told and no more: without priming a function starts more slowly, and a failure here would end the deployment. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try (var http = Patience.http()) {
            var tapes = Tape.all(name, environment.variables());
            for (int done = 0; done < RUNS && !tapes.isEmpty(); done++) {
                run(tapes.get(done % tapes.size()));
            }
            Greeting.send(Routes.of(http, environment).dynamoDb());
        } catch (RuntimeException failure) {
            LambdaRuntime.getLogger().log("Priming came to no end: " + Failure.describe(failure), LogLevel.WARN);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing was made that would have to be made anew.
    }

    /** Plays a tape to a function of its own. */
    public Outcome run(Tape tape) {
        var played = new PlayedBack(tape.answers());
        var wiring = new Wiring(
                environment,
                clients.apply(played),
                Clock.fixed(tape.at(), ZoneOffset.UTC),
                new SecureRandom(),
                () -> {},
                _ -> {});
        var event = new ByteArrayInputStream(JsonText.write(tape.event()).getBytes(UTF_8));
        var answer = new ByteArrayOutputStream();
        try {
            maker.apply(wiring).handleRequest(event, answer, new PrimingContext(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(answer.toString(UTF_8), played.differences());
    }
}
