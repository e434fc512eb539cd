package org.accordwatch.conformity.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls without the SDK, for what it would not send, and for links in messages. */
final class Wire implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)</Code>");
    /** Says for which region and service; neither the stand-in nor LocalStack checks the rest. */
    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=test/20260301/" + Clients.REGION.id()
            + "/sns/aws4_request, SignedHeaders=host, Signature=0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    Wire(URI endpoint) {
        this.endpoint = endpoint;
    }

    String post(Map<String, String> parameters) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", SIGNATURE)
                .POST(BodyPublishers.ofString(form(parameters)))
                .build();
        return described(http.send(request, BodyHandlers.ofString()));
    }

    /** A call without a signature, as by a link. */
    String get(Map<String, String> parameters) throws IOException, InterruptedException {
        return get(URI.create(endpoint + "/?" + form(parameters)));
    }

    String get(URI link) throws IOException, InterruptedException {
        return described(http.send(request(link), BodyHandlers.ofString()));
    }

    byte[] fetch(URI link) throws IOException, InterruptedException {
        return http.send(request(link), BodyHandlers.ofByteArray()).body();
    }

    /** An engine in a container may not know its own address from outside, so links are followed to the one that we know. */
    private HttpRequest request(URI link) {
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        return HttpRequest.newBuilder(endpoint.resolve(link.getRawPath() + query))
                .build();
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String described(HttpResponse<String> response) {
        Matcher code = CODE.matcher(response.body());
        return response.statusCode() + (code.find() ? " " + code.group(1) : "");
    }

    @Override
    public void close() {
        http.close();
    }
}
