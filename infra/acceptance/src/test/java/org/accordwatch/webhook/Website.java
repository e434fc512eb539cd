package org.accordwatch.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The web server around a {@link Receiver}: answers as the receiver says, and 500 to what it throws, as servers do. */
final class Website implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came and how it was answered, oldest first. */
    final List<Visit> visits = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Receiver receiver;
    private final HttpServer http;

    Website(Receiver receiver) throws IOException {
        this.receiver = receiver;
        http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /**
     * A POST and its answer.
     *
     * @param reason what the receiver threw says; empty where it threw nothing
     */
    record Visit(String body, int status, String reason) {
        JsonNode message() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What came was no JSON.", e);
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    /** Posts to this website, as anybody may. */
    int post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Visit visit = visit(body);
            visits.add(visit);
            exchange.sendResponseHeaders(visit.status(), -1);
        }
    }

    private Visit visit(String body) throws IOException {
        try {
            return new Visit(body, receiver.receive(body), "");
        } catch (RuntimeException e) {
            return new Visit(body, 500, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Visit(body, 500, e.toString());
        }
    }

    @Override
    public void close() {
        http.stop(0);
        client.close();
        threads.close();
    }
}
