package org.accordwatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ApiTest {

    @Test
    void aRequestSaysWhereItComesFromAndWhoSendsIt() throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            for (var header : List.of("x-forwarded-for", "authorization", "idempotency-key")) {
                heard.addAll(exchange.getRequestHeaders().getOrDefault(header, List.of()));
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var api =
                    new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            var request = new Request(
                    "editor", "POST", "/x", Optional.empty(), Optional.of("key"), Optional.of("203.0.113.7"));

            assertThat(api.send(request).status()).isEqualTo(204);
            assertThat(heard).containsExactly("203.0.113.7", "Bearer editor", "key");
        } finally {
            server.stop(0);
        }
    }
}
