package org.accordwatch.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** Which operation of its API a request calls. */
public final class Operation {
    private static final String TARGET = "X-Amz-Target";

    private Operation() {}

    /** Services that speak JSON name it in a header (DynamoDB, Secrets Manager), those that take a form name it there (SNS). */
    public static String of(HttpExecuteRequest request) {
        return request.httpRequest()
                .firstMatchingHeader(TARGET)
                .map(target -> target.substring(target.lastIndexOf('.') + 1))
                .orElseGet(() -> parameter(request, "Action"));
    }

    /** A parameter of a request that takes a form. */
    public static String parameter(HttpExecuteRequest request, String name) {
        var found =
                Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]+)").matcher(body(request));
        if (!found.find()) {
            throw new IllegalArgumentException("the request has no parameter " + name);
        }
        return found.group(1);
    }

    private static String body(HttpExecuteRequest request) {
        try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
