package org.accordwatch.handler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/** An answer in the form that API Gateway expects of a function (payload format 2.0). */
record ApiResponse(int status, Map<String, String> headers, Optional<Json> body) {
    private static final String JSON = "application/json";

    static ApiResponse ok(Json body) {
        return of(200, body);
    }

    static ApiResponse created(String location, Json body) {
        return of(201, body).with("location", location);
    }

    static ApiResponse accepted(Json body) {
        return of(202, body);
    }

    static ApiResponse noContent() {
        return new ApiResponse(204, Map.of("cache-control", "no-store"), Optional.empty());
    }

    static ApiResponse problem(int status, Json body) {
        return new ApiResponse(
                status,
                Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
                Optional.of(body));
    }

    private static ApiResponse of(int status, Json body) {
        return new ApiResponse(status, Map.of("content-type", JSON, "cache-control", "no-store"), Optional.of(body));
    }

    ApiResponse with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new ApiResponse(status, Map.copyOf(more), body);
    }

    Json event() {
        var fields = Json.object();
        headers.forEach(fields::put);
        var event = Json.object().put("statusCode", status).put("headers", fields.build());
        body.ifPresent(json -> event.put("body", JsonText.write(json)));
        return event.put("isBase64Encoded", false).build();
    }
}
