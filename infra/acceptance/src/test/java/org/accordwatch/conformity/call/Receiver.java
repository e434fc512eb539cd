package org.accordwatch.conformity.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Webhooks, one for each path, that keep what is posted to them. */
public final class Receiver implements AutoCloseable {
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;
    private final String host;

    /**
     * Listens on a free port.
     *
     * @param address what it binds to
     * @param host how the sender calls that address
     */
    public Receiver(InetAddress address, String host) throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(address, 0), 0);
        this.host = host;
        http.createContext("/", this::receive);
        http.setExecutor(threads);
        http.start();
    }

    /** A request as it came; names of headers are in lower case. */
    public record Post(String path, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "none");
        }
    }

    String url(String path) {
        return "http://" + host + ":" + http.getAddress().getPort() + path;
    }

    List<Post> postsTo(String path) {
        return posts.stream().filter(post -> post.path().equals(path)).toList();
    }

    /** How many requests came, to whatever path. */
    public int count() {
        return posts.size();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> String.join(", ", header.getValue())));
            posts.add(new Post(exchange.getRequestURI().getPath(), headers, body));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
