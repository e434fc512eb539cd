package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a local path answers; no body stands for nothing to tell. */
record PageAnswer(int status, String contentType, String body) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();
    private static final int NO_BODY = -1;

    static PageAnswer json(Object value) {
        return json(200, "application/json", value);
    }

    static PageAnswer json(int status, String contentType, Object value) {
        try {
            return new PageAnswer(status, contentType, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be written as JSON.", e);
        }
    }

    static PageAnswer done() {
        return new PageAnswer(204, "", "");
    }

    void send(HttpExchange exchange) throws IOException {
        if (body.isEmpty()) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
