package org.accordwatch.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request as it came in.
 *
 * @param path without query and percent-decoded, as HTTP APIs hand it on
 * @param query as sent, empty if there is none
 * @param headers by lower-case name
 */
record ApiRequest(
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        Map<String, List<String>> headers,
        SdkBytes body) {

    /**
     * The quota of an HTTP API, 10 MB.
     * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
     */
    static final int MAX_BODY = 10 * 1024 * 1024;

    /** Reads no more than one byte beyond the quota, so that {@link #isTooLarge} can tell. */
    static ApiRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        URI uri = exchange.getRequestURI();
        return new ApiRequest(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                exchange.getProtocol(),
                sourceIp(exchange, headers),
                headers,
                SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readNBytes(MAX_BODY + 1)));
    }

    boolean isTooLarge() {
        return body.asByteArrayUnsafe().length > MAX_BODY;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** API Gateway takes the peer; here everybody is the same peer, so that callers may say who they are. */
    private static String sourceIp(HttpExchange exchange, Map<String, List<String>> headers) {
        return headers.getOrDefault("x-forwarded-for", List.of()).stream()
                .map(value -> value.split(",", -1)[0].strip())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseGet(() -> exchange.getRemoteAddress().getAddress().getHostAddress());
    }
}
