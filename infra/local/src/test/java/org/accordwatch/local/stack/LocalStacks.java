package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Starts stacks for tests, and calls them. */
final class LocalStacks {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LocalStacks() {}

    static Stack.Settings settings(Path template) {
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new Stack.Settings(template, 0, _ -> Duration.ofMillis(1), quiet);
    }

    static HttpResponse<String> call(Stack stack, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stack.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
