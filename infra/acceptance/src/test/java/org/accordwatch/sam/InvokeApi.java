package org.accordwatch.sam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.accordwatch.local.lambda.Functions;

/**
 * Lambda's Invoke operation, as {@code sam local start-lambda} offers it.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
record InvokeApi(URI endpoint, HttpClient http) implements Functions {

    InvokeApi(URI endpoint) {
        this(endpoint, HttpClient.newHttpClient());
    }

    @Override
    public RequestStreamHandler byLogicalId(String id) {
        return (input, output, _) -> invoke(id, input, output);
    }

    private void invoke(String id, InputStream event, OutputStream answer) throws IOException {
        var request = HttpRequest.newBuilder(endpoint.resolve("/2015-03-31/functions/" + id + "/invocations"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(event.readAllBytes()))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200
                    || response.headers().firstValue("x-amz-function-error").isPresent()) {
                throw new IllegalStateException(
                        id + " failed with " + response.statusCode() + ": " + new String(response.body(), UTF_8));
            }
            answer.write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The call of " + id + " was interrupted.", e);
        }
    }
}
