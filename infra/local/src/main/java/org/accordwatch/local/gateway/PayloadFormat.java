package org.accordwatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a request as an event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
final class PayloadFormat {

    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PojoSerializer<APIGatewayV2HTTPEvent> serializer =
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, PayloadFormat.class.getClassLoader());
    private final Clock clock;

    PayloadFormat(Clock clock) {
        this.clock = clock;
    }

    byte[] event(ApiRequest request, Router.Match match, Optional<Map<String, String>> claims) {
        APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(match.route().key())
                .withRawPath(request.path())
                .withRawQueryString(request.query())
                .withHeaders(headers(request))
                .withRequestContext(context(request, match, claims))
                .withIsBase64Encoded(false);
        List<String> cookies = cookies(request);
        if (!cookies.isEmpty()) {
            event.withCookies(cookies);
        }
        if (!request.query().isEmpty()) {
            event.withQueryStringParameters(parameters(request.query()));
        }
        if (!match.parameters().isEmpty()) {
            event.withPathParameters(match.parameters());
        }
        byte[] body = request.body().asByteArrayUnsafe();
        if (body.length > 0) {
            boolean text = isText(request);
            event.withIsBase64Encoded(!text)
                    .withBody(
                            text
                                    ? request.body().asUtf8String()
                                    : Base64.getEncoder().encodeToString(body));
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        serializer.toJson(event.build(), json);
        return json.toByteArray();
    }

    private RequestContext context(ApiRequest request, Router.Match match, Optional<Map<String, String>> claims) {
        Instant now = clock.instant();
        RequestContext context = RequestContext.builder()
                .withAccountId("000000000000")
                .withApiId("local")
                .withDomainName(request.header("host").orElse("localhost"))
                .withDomainPrefix("local")
                .withRequestId(UUID.randomUUID().toString())
                .withRouteKey(match.route().key())
                .withStage("$default")
                .withTime(CLF.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withHttp(RequestContext.Http.builder()
                        .withMethod(request.method())
                        .withPath(request.path())
                        .withProtocol(request.protocol())
                        .withSourceIp(request.sourceIp())
                        .withUserAgent(request.header("user-agent").orElse(""))
                        .build())
                .build();
        claims.ifPresent(each -> context.setAuthorizer(RequestContext.Authorizer.builder()
                .withJwt(
                        RequestContext.Authorizer.JWT.builder().withClaims(each).build())
                .build()));
        return context;
    }

    /** Several values of one name are joined by commas; cookies have a place of their own. */
    private static Map<String, String> headers(ApiRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        return headers;
    }

    private static List<String> cookies(ApiRequest request) {
        return request.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.merge(decode(name), decode(value), (first, second) -> first + "," + second);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isText(ApiRequest request) {
        String type = request.header("content-type")
                .orElse("text/plain")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        return type.startsWith("text/")
                || List.of("application/json", "application/xml", "application/javascript")
                        .contains(type)
                || type.endsWith("+json")
                || type.endsWith("+xml");
    }
}
