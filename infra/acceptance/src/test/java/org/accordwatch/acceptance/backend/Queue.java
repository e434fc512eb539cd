package org.accordwatch.acceptance.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An SQS queue of the test's own, by SQS's JSON protocol; what is read from it is gone from it. */
final class Queue implements AutoCloseable {
    /** Emulators take the service and the region from it and do not verify it. */
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=local/20250101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=none";

    private final URI endpoint;
    private final String url;

    private Queue(URI endpoint, String url) {
        this.endpoint = endpoint;
        this.url = url;
    }

    /** Whether SQS answers there; another service refuses the call. */
    static boolean answersAt(URI endpoint) {
        var answer = Web.send(request(endpoint, "ListQueues", Map.of()), HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200;
    }

    static Queue create(URI endpoint) {
        var answer = call(endpoint, "CreateQueue", Map.of("QueueName", "accordwatch-test-" + UUID.randomUUID()));
        return new Queue(endpoint, answer.path("QueueUrl").asText());
    }

    String arn() {
        var answer =
                call(endpoint, "GetQueueAttributes", Map.of("QueueUrl", url, "AttributeNames", List.of("QueueArn")));
        return answer.path("Attributes").path("QueueArn").asText();
    }

    /** The bodies of all messages that wait in it. */
    List<String> take() {
        var bodies = new ArrayList<String>();
        while (true) {
            var messages = call(endpoint, "ReceiveMessage", Map.of("QueueUrl", url, "MaxNumberOfMessages", 10))
                    .path("Messages");
            if (messages.isEmpty()) {
                return bodies;
            }
            messages.forEach(message -> {
                bodies.add(message.path("Body").asText());
                call(
                        endpoint,
                        "DeleteMessage",
                        Map.of(
                                "QueueUrl",
                                url,
                                "ReceiptHandle",
                                message.path("ReceiptHandle").asText()));
            });
        }
    }

    @Override
    public void close() {
        call(endpoint, "DeleteQueue", Map.of("QueueUrl", url));
    }

    private static JsonNode call(URI endpoint, String operation, Map<String, Object> parameters) {
        var body = Web.body(request(endpoint, operation, parameters));
        return Web.read(body.isEmpty() ? "{}" : body);
    }

    private static HttpRequest request(URI endpoint, String operation, Map<String, Object> parameters) {
        return HttpRequest.newBuilder(endpoint)
                .header("content-type", "application/x-amz-json-1.0")
                .header("x-amz-target", "AmazonSQS." + operation)
                .header("authorization", AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofString(Web.write(parameters)))
                .build();
    }
}
