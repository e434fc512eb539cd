package org.accordwatch.sam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running {@code sam local start-api} or {@code start-lambda}; its functions' containers stay warm until it is closed. */
final class SamServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(60);

    private final Process process;
    private final URI uri;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);

    private SamServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
        // Whoever ends Maven in the middle ends this, too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        // No virtual thread: the wait for a pipe would hold one of the few carriers that the stack's own threads need.
        Thread.ofPlatform().name("sam-output").daemon().start(this::read);
    }

    /**
     * Starts it and returns when it listens.
     *
     * @param command {@code start-api} or {@code start-lambda}
     * @param environment the file with the functions' environment variables
     */
    static SamServer start(SamCli sam, String command, Path environment) throws IOException, InterruptedException {
        int port = freePort();
        var process = sam.process(
                        "local",
                        command,
                        "--port",
                        Integer.toString(port),
                        "--env-vars",
                        environment.toString(),
                        "--parameter-overrides",
                        "Architecture=x86_64",
                        "--warm-containers",
                        "LAZY",
                        "--skip-pull-image")
                .start();
        var server = new SamServer(process, URI.create("http://127.0.0.1:" + port));
        if (!server.listening.await(START.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
            server.close();
            throw new IllegalStateException(
                    "sam local " + command + " did not start:\n" + String.join("\n", server.lines));
        }
        return server;
    }

    URI uri() {
        return uri;
    }

    /** What it wrote so far, the functions' log lines among it. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Ends it, and with it the containers. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.contains("Press CTRL+C to quit")) {
                    listening.countDown();
                }
            }
        } catch (IOException e) {
            lines.add("The output ended: " + e.getMessage()); // the process was ended while it wrote
        } finally {
            listening.countDown();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free.", e);
        }
    }
}
