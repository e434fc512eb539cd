package org.accordwatch.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** An answer on its way to the client. */
record ApiAnswer(int status, Map<String, List<String>> headers, SdkBytes body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "content-type";

    /** What API Gateway says by itself. */
    static ApiAnswer message(int status, String message) {
        SdkBytes body = SdkBytes.fromUtf8String("{\"message\":\"" + message + "\"}");
        return new ApiAnswer(status, Map.of(CONTENT_TYPE, List.of("application/json")), body);
    }

    static ApiAnswer unauthorized() {
        ApiAnswer answer = message(401, "Unauthorized");
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers);
        headers.put("www-authenticate", List.of("Bearer"));
        return new ApiAnswer(answer.status, headers, answer.body);
    }

    /**
     * Reads a function's answer. One without a status code is itself the body of a 200, as format 2.0 has it.
     *
     * @throws IllegalArgumentException for an answer that API Gateway could not read either
     */
    static ApiAnswer of(String payload) {
        JsonNode answer = parse(payload);
        if (!answer.isObject() || !answer.has("statusCode")) {
            String body = answer.isTextual() ? answer.asText() : payload;
            return new ApiAnswer(200, Map.of(CONTENT_TYPE, List.of("application/json")), SdkBytes.fromUtf8String(body));
        }
        int status = answer.get("statusCode").asInt();
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("The function's statusCode is " + answer.get("statusCode") + ".");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        headers.putIfAbsent(CONTENT_TYPE, List.of("text/plain;charset=UTF-8"));
        if (!answer.path("cookies").isEmpty()) {
            headers.put(
                    "set-cookie",
                    answer.get("cookies").valueStream().map(JsonNode::asText).toList());
        }
        String body = answer.path("body").asText("");
        boolean encoded = answer.path("isBase64Encoded").asBoolean();
        return new ApiAnswer(
                status,
                headers,
                encoded ? SdkBytes.fromByteArray(Base64.getDecoder().decode(body)) : SdkBytes.fromUtf8String(body));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        exchange.getResponseHeaders().remove("content-length"); // the server counts for itself
        byte[] bytes = body.asByteArrayUnsafe();
        boolean empty = bytes.length == 0 || status == 204 || status == 304;
        if (empty) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
        exchange.close();
    }

    private static JsonNode parse(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The function's answer is not JSON.", e);
        }
    }
}
