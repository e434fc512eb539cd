package org.accordwatch.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A path of the stack beside the API, with what each method does there. */
record LocalPath(Map<String, Action> actions) implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What one method does. */
    @FunctionalInterface
    interface Action {
        /** @throws PageProblem for a request that is refused */
        PageAnswer answer(HttpExchange exchange) throws IOException;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private PageAnswer answer(HttpExchange exchange) throws IOException {
        try {
            return action(exchange).answer(exchange);
        } catch (PageProblem problem) {
            return problem.answer();
        }
    }

    private Action action(HttpExchange exchange) {
        return Optional.ofNullable(actions.get(exchange.getRequestMethod())).orElseThrow(() -> {
            var allowed = String.join(", ", new TreeSet<>(actions.keySet()));
            exchange.getResponseHeaders().set("allow", allowed);
            return new PageProblem(405, "Method not allowed", "This path takes " + allowed + ".");
        });
    }

    /** The text of the one member that a body must have and may have. */
    static String member(HttpExchange exchange, String name, String allowed) throws IOException {
        JsonNode body = read(exchange, name);
        for (var member : body.properties()) {
            if (!member.getKey().equals(name)) {
                throw PageProblem.field(member.getKey(), "is unknown; the body has \"" + name + "\" and nothing else");
            }
        }
        if (!body.path(name).isTextual()) {
            throw PageProblem.field(
                    name, body.has(name) ? "must be a text: " + allowed : "is missing; it must be " + allowed);
        }
        return body.path(name).textValue();
    }

    private static JsonNode read(HttpExchange exchange, String name) throws IOException {
        try {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new PageProblem(
                    400,
                    "Malformed JSON",
                    "The body is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        }
        throw new PageProblem(
                400, "Invalid fields", "The body must be a JSON object with the member \"" + name + "\".");
    }
}
