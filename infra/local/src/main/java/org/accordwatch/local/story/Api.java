package org.accordwatch.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The API as somebody outside calls it. */
public final class Api {
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    /** What came back; a body that is missing stands for an empty one. */
    public record Answer(int status, JsonNode body) {}

    public Api(URI base) {
        this.base = base;
    }

    public Answer send(Request told) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(told.path()));
        if (told.as().equals("editor")) {
            request.header("authorization", "Bearer editor");
        }
        told.idempotencyKey().ifPresent(key -> request.header("idempotency-key", key));
        told.from().ifPresent(address -> request.header("x-forwarded-for", address));
        return send(request, told.method(), told.body().map(JsonNode::toString));
    }

    /** Does what a person does with the link in a mail. */
    public int follow(String link) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Answer send(HttpRequest.Builder request, String method, Optional<String> body)
            throws IOException, InterruptedException {
        body.ifPresent(_ -> request.header("content-type", "application/json"));
        request.method(
                method, body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), parsed(answer.body()));
    }

    private JsonNode parsed(String body) throws JsonProcessingException {
        return body.isEmpty() ? json.missingNode() : json.readTree(body);
    }
}
