package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** What a call asks for: in DynamoDB's protocol a header says it, in SNS's the form. The body is read to its end, as on its way to a socket. */
final class Operation {
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z]+)");

    private Operation() {}

    static String of(HttpExecuteRequest request) {
        var body = request.contentStreamProvider().map(provider -> {
            try (var stream = provider.newStream()) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return request.httpRequest()
                .firstMatchingHeader("X-Amz-Target")
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> action(new String(body.orElse(new byte[0]), UTF_8)));
    }

    private static String action(String form) {
        var action = ACTION.matcher(form);
        return action.find() ? action.group(1) : "?";
    }
}
