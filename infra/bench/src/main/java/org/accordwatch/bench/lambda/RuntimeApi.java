package org.accordwatch.bench.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lambda's Runtime API for one function's process: gives it one event, takes the answer, and looks at the process at that very
 * moment, while it waits for the answer to be acknowledged.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
final class RuntimeApi<T> implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";

    /** What came back, what was seen then, and what was seen just before the event was given. */
    record Answer<T>(String text, boolean failed, T given, T seen) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
    private final CompletableFuture<T> given = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final byte[] event;
    private final Supplier<T> look;

    RuntimeApi(byte[] event, Supplier<T> look) {
        this.event = event.clone();
        this.look = look;
        try {
            this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext(ROOT, this::handle);
        http.start();
    }

    /** As {@code AWS_LAMBDA_RUNTIME_API} has it. */
    String address() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    Answer<T> await(Duration patience) throws InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the function gave no answer within " + patience, e);
        }
    }

    /** Nothing more can be expected: the process ended. */
    void ended(int status) {
        answer.completeExceptionally(new IllegalStateException("the process ended with " + status));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ROOT.length());
        if (path.equals("invocation/next")) {
            next(exchange);
            return;
        }
        if (path.equals("restore/next")) {
            // As if the snapshot had been taken and restored in no time.
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        boolean failed = !path.endsWith("/response");
        var body = exchange.getRequestBody().readAllBytes();
        var seen = look.get();
        // What fails before it is given an event was seen once only.
        answer.complete(new Answer<>(new String(body, StandardCharsets.UTF_8), failed, given.getNow(seen), seen));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    /** Nothing comes after the first event: whoever asks again waits until it is ended. */
    private void next(HttpExchange exchange) throws IOException {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        given.complete(look.get());
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(Instant.now().plusSeconds(900).toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:measured");
        headers.set(
                "Lambda-Runtime-Trace-Id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
