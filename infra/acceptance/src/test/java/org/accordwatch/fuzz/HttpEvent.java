package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Random;
import org.accordwatch.fuzz.Deployed.Route;

/**
 * A request as API Gateway hands it to a function: payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
final class HttpEvent {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    HttpEvent(Route route, String id) {
        json.put("version", "2.0").put("routeKey", route.key());
        json.put("rawPath", route.path().replace("{id}", id)).put("rawQueryString", "");
        json.putObject("headers")
                .put("accept", "*/*")
                .put("content-type", "application/json")
                .put("host", "localhost");
        var context = json.putObject("requestContext");
        context.put("accountId", "000000000000").put("stage", "$default").put("routeKey", route.key());
        context.put("timeEpoch", 1_749_459_600_000L).put("requestId", "JKJaXmPLvHcESHA=");
        context.putObject("http")
                .put("method", route.method())
                .put("path", route.path())
                .put("protocol", "HTTP/1.1")
                .put("userAgent", "agent");
        if (route.path().contains("{id}")) {
            json.putObject("pathParameters").put("id", id);
        }
        json.put("isBase64Encoded", false);
    }

    ObjectNode json() {
        return json;
    }

    HttpEvent from(String address) {
        http().put("sourceIp", address);
        return this;
    }

    HttpEvent as(String groups) {
        var jwt = context().putObject("authorizer").putObject("jwt");
        jwt.putObject("claims").put("sub", "editor").put("cognito:groups", groups);
        jwt.putNull("scopes");
        return this;
    }

    HttpEvent header(String name, String value) {
        ((ObjectNode) json.get("headers")).put(name, value);
        return this;
    }

    /** What is text may come as it is; the rest always comes in base64. */
    HttpEvent body(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return this;
        }
        var encoded = random.nextInt(4) == 0 || !isText(bytes);
        json.put("isBase64Encoded", encoded)
                .put("body", encoded ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, UTF_8));
        return this;
    }

    byte[] bytes() {
        return Json.text(json).getBytes(UTF_8);
    }

    ObjectNode context() {
        return (ObjectNode) json.get("requestContext");
    }

    private ObjectNode http() {
        return (ObjectNode) context().get("http");
    }

    static boolean isText(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
