package org.accordwatch.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.template.ApiRoute;

/** An HTTP API on the loopback interface. Requests run at the same time, each on a thread of its own. */
public final class ApiGateway implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private ApiGateway(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @param localPaths more paths to serve, such as {@code /_local/}, each with all that is below it
     * @throws PortTakenException when something else listens there
     */
    public static ApiGateway start(
            int port, List<ApiRoute> routes, LocalLambda lambda, Map<String, HttpHandler> localPaths, Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", new Front(new Router(routes), lambda, clock));
            localPaths.forEach(server::createContext);
            server.start();
            return new ApiGateway(server, threads);
        } catch (BindException e) {
            throw new PortTakenException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The API could not listen on port " + port + ".", e);
        }
    }

    /** Where the API answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** One request: its route, its authorizer, its function. */
    private record Front(Router router, LocalLambda lambda, TokenAuthorizer authorizer, PayloadFormat format)
            implements HttpHandler {

        Front(Router router, LocalLambda lambda, Clock clock) {
            this(router, lambda, new TokenAuthorizer(clock), new PayloadFormat(clock));
        }

        @Override
        public void handle(HttpExchange exchange) throws IOException {
            ApiRequest request = ApiRequest.read(exchange);
            ApiAnswer answer;
            try {
                answer = answer(request);
            } catch (RuntimeException e) {
                lambda.listener().failed("API", request.method() + " " + request.path(), e);
                answer = ApiAnswer.message(500, "Internal Server Error");
            }
            answer.send(exchange);
        }

        private ApiAnswer answer(ApiRequest request) {
            if (request.isTooLarge()) {
                return ApiAnswer.message(413, "Request Entity Too Large");
            }
            return router.find(request.method(), request.path())
                    .map(match -> answer(request, match))
                    .orElseGet(() -> ApiAnswer.message(404, "Not Found"));
        }

        private ApiAnswer answer(ApiRequest request, Router.Match match) {
            Optional<Map<String, String>> claims = match.route().authorizer().isPresent()
                    ? authorizer.claims(request.headers().getOrDefault("authorization", List.of()))
                    : Optional.empty();
            if (match.route().authorizer().isPresent() && claims.isEmpty()) {
                return ApiAnswer.unauthorized();
            }
            return switch (lambda.invoke(match.route().function(), format.event(request, match, claims))) {
                case Invocation.Returned returned -> ApiAnswer.of(returned.payload());
                case Invocation.Threw _ -> ApiAnswer.message(500, "Internal Server Error");
            };
        }
    }
}
