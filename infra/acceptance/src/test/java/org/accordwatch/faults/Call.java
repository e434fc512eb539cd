package org.accordwatch.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accordwatch.acceptance.World;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** A request to a service, as it goes over the wire. */
record Call(Service service, String operation, String body) {

    static Call of(Service service, HttpExecuteRequest request) throws IOException {
        var body = "";
        var content = request.contentStreamProvider();
        if (content.isPresent()) {
            try (var stream = content.get().newStream()) {
                body = new String(stream.readAllBytes(), UTF_8);
            }
        }
        return new Call(service, operation(service, request, body), body);
    }

    private static String operation(Service service, HttpExecuteRequest request, String body) {
        return switch (service) {
            case SNS -> form(body).getOrDefault("Action", "");
            case DYNAMODB, SECRETS ->
                request.httpRequest()
                        .firstMatchingHeader("X-Amz-Target")
                        .orElse("")
                        .replaceAll(".*\\.", "");
        };
    }

    /** The parameters of a call to SNS. */
    Map<String, String> parameters() {
        return form(body);
    }

    /** The topic that something is published to. */
    Optional<String> topic() {
        return operation.equals("Publish") ? Optional.ofNullable(parameters().get("TopicArn")) : Optional.empty();
    }

    /** The request of a call to DynamoDB. */
    JsonNode json() {
        return World.json(body);
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> URLDecoder.decode(field[0], UTF_8),
                        field -> URLDecoder.decode(field[1], UTF_8),
                        (first, _) -> first));
    }

    @Override
    public String toString() {
        return service + " " + operation;
    }
}
