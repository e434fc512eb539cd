package org.accordwatch.local.sns.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.accordwatch.local.sns.delivery.Links;
import org.accordwatch.local.sns.delivery.Signer;
import org.accordwatch.local.sns.wire.Answer;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsException;

/** Takes requests off HTTP and puts answers on it. Calls that are held in silence end when it closes. */
public final class FrontDoor implements HttpHandler, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Api api;
    private final Pages pages;
    private final Signer signer;

    public FrontDoor(Api api, Signer signer) {
        this.api = api;
        this.pages = new Pages(api);
        this.signer = signer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (reply(exchange)) {
                case Reply.Sent(Answer answer) -> send(exchange, answer);
                case Reply.Held() -> closed.await();
                // Closing an exchange before its headers are sent closes the connection.
                case Reply.Dropped() -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        try {
            return route(exchange, request(exchange, body));
        } catch (SnsException refusal) {
            return new Reply.Sent(api.error(refusal));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The stand-in for SNS failed.", e);
            return new Reply.Sent(api.error(Api.internalError()));
        }
    }

    private Reply route(HttpExchange exchange, QueryRequest request) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(Links.UNSUBSCRIBE_PAGE)) {
            return new Reply.Sent(pages.unsubscribe(request));
        }
        if (path.startsWith(Signer.CERTIFICATE_PATH) && path.equals(signer.certificatePath())) {
            return new Reply.Sent(new Answer(200, "application/x-pem-file", "", signer.certificate()));
        }
        return api.reply(request);
    }

    private static QueryRequest request(HttpExchange exchange, String body) {
        Map<String, String> parameters = new LinkedHashMap<>(Form.read(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")));
        parameters.putAll(Form.read(body));
        return QueryRequest.of(
                parameters, Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", answer.requestId());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
