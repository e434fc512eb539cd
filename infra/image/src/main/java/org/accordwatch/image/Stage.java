package org.accordwatch.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.accordwatch.document.JsonText;
import org.accordwatch.snapshot.PlayedBack;
import org.accordwatch.snapshot.Tape;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * What a function in training meets: Lambda's Runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), which gives it
 * one scene after the other, and AWS, which answers from the scene's tape.
 */
final class Stage implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SynchronousQueue<Scene> scenes = new SynchronousQueue<>();
    private final SynchronousQueue<Answer> given = new SynchronousQueue<>();
    private final AtomicReference<PlayedBack> aws = new AtomicReference<>(new PlayedBack(List.of()));

    private record Answer(String text, boolean failed) {}

    Stage() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext(RUNTIME, this::runtime);
        http.createContext("/", this::service);
        http.start();
    }

    String address() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    /**
     * Plays a scene and gives the function's answer.
     *
     * @throws IllegalStateException when the function fails, takes no event or calls otherwise than it did when the answers were recorded
     */
    String play(Scene scene, List<Tape.Answer> answers) throws InterruptedException {
        var played = new PlayedBack(answers);
        aws.set(played);
        if (!scenes.offer(scene, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("no runtime asked for " + scene.handler());
        }
        var answer = given.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null || answer.failed() || answer.text().contains("problem+json")) {
            throw new IllegalStateException(scene.handler() + " failed: " + answer + ", " + played.differences());
        }
        if (!played.differences().isEmpty()) {
            throw new IllegalStateException(scene.handler() + " left its tape: " + played.differences());
        }
        return answer.text();
    }

    private void runtime(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try {
            if (path.endsWith("/next")) {
                next(exchange);
                return;
            }
            given.put(new Answer(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8), !path.endsWith("/response")));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        var event = JsonText.write(scenes.take().write()).getBytes(UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", "training");
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(Instant.now().plus(PATIENCE).toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:training");
        headers.set(
                "Lambda-Runtime-Trace-Id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
        headers.set("Content-Type", "application/json");
        send(exchange, 200, event);
    }

    private void service(HttpExchange exchange) throws IOException {
        var response = aws.get().prepareRequest(asked(exchange)).call();
        response.httpResponse().headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        try (var body = response.responseBody().orElseThrow()) {
            send(exchange, response.httpResponse().statusCode(), body.readAllBytes());
        }
    }

    private static HttpExecuteRequest asked(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.valueOf(exchange.getRequestMethod()))
                .uri(URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI()))
                .headers(exchange.getRequestHeaders())
                .build();
        return HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
