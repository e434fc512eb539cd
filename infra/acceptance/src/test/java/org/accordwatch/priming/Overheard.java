package org.accordwatch.priming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that keeps what was sent by it. */
final class Overheard implements SdkHttpClient {
    private final SdkHttpClient http;
    private final List<String> bodies = new ArrayList<>();

    Overheard(SdkHttpClient http) {
        this.http = http;
    }

    /** What the group of a pattern stood for, in all that was sent. */
    List<String> all(String pattern) {
        var wanted = Pattern.compile(pattern);
        return bodies.stream()
                .flatMap(body -> wanted.matcher(body).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        request.contentStreamProvider().ifPresent(content -> {
            try (var stream = content.newStream()) {
                bodies.add(new String(stream.readAllBytes(), UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return http.prepareRequest(request);
    }

    @Override
    public void close() {
        http.close();
    }
}
