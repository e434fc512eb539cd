package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.Route;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

final class GreetingTest {
    private record Request(boolean signed, int port) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    @Test
    void itIsRefusedTwiceByOneConnection() throws IOException {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::refuse);
        service.start();
        try {
            greet(service.getAddress().getPort());
        } finally {
            service.stop(0);
        }
        assertThat(requests).hasSize(2).allSatisfy(request -> {
            assertThat(request.signed()).isFalse();
            assertThat(request.port()).isEqualTo(requests.getFirst().port());
        });
    }

    @Test
    void aServiceThatCannotBeReachedIsNoReasonToFail() {
        assertThatCode(() -> greet(1)).doesNotThrowAnyException();
    }

    private static void greet(int port) {
        try (var http = Patience.http()) {
            Greeting.send(new Route(
                    http,
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "secret")),
                    "eu-central-1",
                    URI.create("http://localhost:" + port)));
        }
    }

    private void refuse(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add(new Request(
                exchange.getRequestHeaders().containsKey("Authorization"),
                exchange.getRemoteAddress().getPort()));
        var answer = "{\"__type\":\"com.amazon.coral.service#MissingAuthenticationTokenException\"}".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
