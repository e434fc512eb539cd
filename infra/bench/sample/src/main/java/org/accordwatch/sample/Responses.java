package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the API answers. */
final class Responses {
    private static final ObjectMapper MAPPER = Json.mapper();

    private Responses() {}

    static APIGatewayV2HTTPResponse json(int status, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("content-type", "application/json");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(all)
                .withBody(body)
                .build();
    }

    static APIGatewayV2HTTPResponse problem(int status, String detail, List<Map<String, String>> errors) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", status);
        problem.put("detail", detail);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        return json(status, write(problem), Map.of("content-type", "application/problem+json"));
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
