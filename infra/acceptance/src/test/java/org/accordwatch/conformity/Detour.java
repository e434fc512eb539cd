package org.accordwatch.conformity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to the stand-in on which what is sent and what is answered can be changed, to show how a broken stand-in would look. */
final class Detour implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI standIn;
    private final Tampering tampering;
    private final HttpServer http;

    Detour(URI standIn, Tampering tampering) {
        this.standIn = standIn;
        this.tampering = tampering;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::pass);
        http.setExecutor(threads);
        http.start();
    }

    /** What is changed on the way; nothing, where it is not said. */
    interface Tampering {
        /** May change the parameters of a call, or do something else before it. */
        default void beforeCall(Map<String, String> parameters) {}

        default String answer(Map<String, String> parameters, String answer) {
            return answer;
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> call =
                    decoded(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            tampering.beforeCall(call);
            HttpResponse<String> response = client.send(request(exchange, call), BodyHandlers.ofString());
            byte[] answer = tampering.answer(call, response.body()).getBytes(UTF_8);
            response.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(response.statusCode(), answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, Map<String, String> call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(standIn.resolve(exchange.getRequestURI().toString()));
        for (String header : PASSED_ON) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        boolean get = exchange.getRequestMethod().equals("GET");
        return (get ? request.GET() : request.POST(BodyPublishers.ofString(encoded(call)))).build();
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Arrays.stream(form.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        });
        return parameters;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&"));
    }

    @Override
    public void close() {
        http.stop(0);
        client.close();
        threads.close();
    }
}
