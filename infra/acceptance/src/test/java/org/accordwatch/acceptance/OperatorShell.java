package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.stack.Stack;
import org.opentest4j.TestAbortedException;

/**
 * Plays commands of the runbook, as they stand there, in a Bash of an operator of the local stack. The AWS CLI is played by a script that
 * has functions of the stack called; all else is what the commands call.
 */
final class OperatorShell implements AutoCloseable {
    private static final Path TOOLS = Path.of("src/test/resources/runbook").toAbsolutePath();

    private final Stack stack;
    private final Path place;
    private final HttpServer lambda;

    /** What commands printed, on both outputs, and how they ended. */
    record Ran(int exit, String output) {}

    private OperatorShell(Stack stack, Path place, HttpServer lambda) {
        this.stack = stack;
        this.place = place;
        this.lambda = lambda;
    }

    /** @param place an empty directory to be in */
    static OperatorShell of(Stack stack, Path place) throws IOException {
        for (var tool : new String[] {"bash", "curl", "jq"}) {
            if (Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)))) {
                throw new TestAbortedException("There is no " + tool + ", so the runbook's commands are not played.");
            }
        }
        var script = Files.createDirectory(place.resolve("infra")).resolve("export-timeline");
        Files.copy(Path.of("../export-timeline"), script, StandardCopyOption.COPY_ATTRIBUTES);
        var lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var shell = new OperatorShell(stack, place, lambda);
        lambda.createContext("/", shell::invoke);
        lambda.start();
        return shell;
    }

    Ran run(String commands) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", commands)
                .directory(place.toFile())
                .redirectErrorStream(true);
        process.environment().merge("PATH", TOOLS + File.pathSeparator, (path, tools) -> tools + path);
        process.environment().put("API_URL", stack.uri().toString());
        process.environment()
                .put("LAMBDA", "http://localhost:" + lambda.getAddress().getPort());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), UTF_8);
        return new Ran(running.waitFor(), output);
    }

    /** A file that commands wrote. */
    JsonNode json(String name) throws IOException {
        return World.json(Files.readString(place.resolve(name)));
    }

    @Override
    public void close() {
        lambda.stop(0);
    }

    private void invoke(HttpExchange call) {
        try (call) {
            var event = new String(call.getRequestBody().readAllBytes(), UTF_8);
            var answer = switch (stack.invoke(call.getRequestURI().getPath().substring(1), event)) {
                case Invocation.Returned returned -> returned.payload();
                case Invocation.Threw threw ->
                    "{\"errorMessage\": \"" + threw.failure().getMessage() + "\"}";
            };
            var bytes = answer.getBytes(UTF_8);
            call.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
