package org.accordwatch.bench.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events as services send them to functions. */
public final class Event {
    private static final JsonMapper JSON = new JsonMapper();

    private Event() {}

    /**
     * Of API Gateway's HTTP API, payload format 2.0, from an editor.
     *
     * @param route such as {@code POST /agreements/{id}/changes}
     * @param id what stands for {@code {id}}
     * @param from the caller's address
     */
    public static String http(String route, String id, String from, String body, Map<String, String> headers) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(method.length() + 1).replace("{id}", id);
        var event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", route)
                .put("rawPath", path)
                .put("rawQueryString", "");
        var given = event.putObject("headers")
                .put("accept", "application/json")
                .put("content-type", "application/json")
                .put("host", "accords.example.org")
                .put("user-agent", "bench")
                .put("x-forwarded-for", from);
        headers.forEach(given::put);
        if (route.contains("{id}")) {
            event.putObject("pathParameters").put("id", id);
        }
        context(event.putObject("requestContext"), route, method, path, from);
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        return event.put("isBase64Encoded", false).toString();
    }

    private static void context(ObjectNode context, String route, String method, String path, String from) {
        context.put("accountId", "000000000000")
                .put("apiId", "bench")
                .put("domainName", "accords.example.org")
                .put("domainPrefix", "accords")
                .put("requestId", "JKJaXmPLvHcESHA=")
                .put("routeKey", route)
                .put("stage", "$default")
                .put("time", "01/Jan/2026:00:00:00 +0000")
                .put("timeEpoch", 1767225600000L);
        context.putObject("http")
                .put("method", method)
                .put("path", path)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", from)
                .put("userAgent", "bench");
        context.putObject("authorizer")
                .putObject("jwt")
                .putObject("claims")
                .put("sub", "editor")
                .put("username", "editor")
                .put("cognito:groups", "[editors]")
                .put("token_use", "access");
    }

    /** Of a table's stream: one new item. */
    public static String inserted(Map<String, AttributeValue> item) {
        var event = JSON.createObjectNode();
        var entry = event.putArray("Records")
                .addObject()
                .put("eventID", "c4ca4238a0b923820dcc509a6f75849b")
                .put("eventName", "INSERT")
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "us-east-1")
                .put("eventSourceARN", "arn:aws:dynamodb:us-east-1:000000000000:table/agreements/stream/2026");
        var record = entry.putObject("dynamodb").put("ApproximateCreationDateTime", 1767225600L);
        record.putObject("Keys")
                .<ObjectNode>set("pk", typed(Objects.requireNonNull(item.get("pk"))))
                .set("sk", typed(Objects.requireNonNull(item.get("sk"))));
        record.set("NewImage", members(item));
        record.put("SequenceNumber", "4421584500000000017450439091")
                .put("SizeBytes", 1000)
                .put("StreamViewType", "NEW_IMAGE");
        return event.toString();
    }

    /** Of EventBridge, when a schedule is due. */
    public static String scheduled() {
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c")
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", "000000000000")
                .put("time", "2026-01-01T00:00:00Z")
                .put("region", "us-east-1");
        event.putArray("resources").add("arn:aws:events:us-east-1:000000000000:rule/bench");
        event.putObject("detail");
        return event.toString();
    }

    private static ObjectNode members(Map<String, AttributeValue> values) {
        var object = JSON.createObjectNode();
        values.forEach((name, value) -> object.set(name, typed(value)));
        return object;
    }

    private static JsonNode typed(AttributeValue value) {
        var typed = JSON.createObjectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case BOOL -> typed.put("BOOL", value.bool());
            case NUL -> typed.put("NULL", true);
            case L -> {
                var items = typed.putArray("L");
                value.l().forEach(item -> items.add(typed(item)));
                yield typed;
            }
            case M -> typed.set("M", members(value.m()));
            case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("no item here has an attribute of type " + value.type());
        };
    }
}
