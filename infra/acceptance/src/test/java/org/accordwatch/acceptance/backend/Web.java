package org.accordwatch.acceptance.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Pages that backends show beside their API. Where not said otherwise, everything but status 200 is a failure of the test. */
final class Web {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Web() {}

    static String get(URI page) {
        return body(HttpRequest.newBuilder(page).build());
    }

    static JsonNode json(URI page) {
        return read(get(page));
    }

    /** Nothing where there is no such page. */
    static Optional<JsonNode> find(URI page) {
        var answer = send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer.body()));
    }

    static String body(HttpRequest request) {
        var answer = send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return HTTP.send(request, as);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer.", e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static String write(Map<String, Object> value) {
        return JSON.valueToTree(value).toString();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
