package org.accordwatch.acceptance.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.wire.Answer;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;

/** Stands in front of an SNS that cannot be made to fail, and fails in its place. */
final class FaultProxy implements AutoCloseable {
    /** What each connection has of its own, or what the HTTP client sets itself. */
    private static final Set<String> HOP_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final URI target;
    private final HttpServer server;
    private final Faults faults = new Faults();
    private final List<Map<String, String>> published = new CopyOnWriteArrayList<>();

    private FaultProxy(URI target, HttpServer server) {
        this.target = target;
        this.server = server;
    }

    static FaultProxy before(URI target) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var proxy = new FaultProxy(target, server);
            server.createContext("/", proxy::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("The fault proxy could not listen.", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Faults faults() {
        return faults;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var call = form(new String(body, UTF_8));
            var fault = faults.strike(call.getOrDefault("Action", ""), call);
            if (fault.isEmpty()) {
                var answer = forward(exchange, body);
                note(call, answer.statusCode());
                send(exchange, answer.statusCode(), answer.body());
                return;
            }
            switch (fault.get()) {
                case THROTTLING -> send(exchange, SnsErrorCode.THROTTLING);
                case INTERNAL_ERROR -> send(exchange, SnsErrorCode.INTERNAL_ERROR);
                // Closing an exchange before its headers are sent closes the connection.
                case DROPPED_BEFORE -> {}
                case DROPPED_AFTER -> note(call, forward(exchange, body).statusCode());
                case SILENCE -> throw new UnsupportedOperationException("The proxy always answers or drops.");
            }
        }
    }

    /** What a topic was given, in the order of SNS's answers. */
    List<String> published(String topicArn) {
        return published.stream()
                .filter(call -> topicArn.equals(call.get("TopicArn")))
                .map(call -> call.getOrDefault("Message", ""))
                .toList();
    }

    private void note(Map<String, String> call, int status) {
        if (status == 200 && "Publish".equals(call.get("Action"))) {
            published.add(call);
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return Web.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void send(HttpExchange exchange, SnsErrorCode error) throws IOException {
        var answer = Answer.error(new SnsException(error, "A fault that was ordered"), "fault-proxy");
        send(exchange, answer.status(), answer.body().getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> form(String encoded) {
        var fields = new HashMap<String, String>();
        for (var field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals >= 0) {
                fields.put(
                        URLDecoder.decode(field.substring(0, equals), UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
