package org.accordwatch.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What the stack shows of itself beside the API: lists as JSON, and the inbox as a page for people. */
final class LocalPages {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    private LocalPages() {}

    static Map<String, HttpHandler> of(Supplier<?> inbox, Supplier<?> failures) {
        return Map.of("/_local/inbox", inbox(inbox), "/_local/failures", exchange -> send(exchange, failures.get()));
    }

    private static HttpHandler inbox(Supplier<?> inbox) {
        return exchange -> {
            var accept = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "");
            if (accept.contains("text/html")) {
                send(exchange, "text/html; charset=utf-8", page());
            } else {
                send(exchange, inbox.get());
            }
        };
    }

    private static byte[] page() throws IOException {
        try (InputStream page = LocalPages.class.getResourceAsStream("/org/accordwatch/local/inbox.html")) {
            return Objects.requireNonNull(page, "the inbox page is missing").readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, Object value) throws IOException {
        send(exchange, "application/json", JSON.writeValueAsBytes(value));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("content-type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
