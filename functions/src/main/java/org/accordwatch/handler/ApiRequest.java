package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.document.MalformedJson;
import org.accordwatch.document.ServiceJson;
import org.accordwatch.document.TextTooLong;
import org.accordwatch.recording.UnknownAgreement;
import org.accordwatch.subscribing.SourceAddress;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.UnknownSubscription;

/** A request as API Gateway hands it over: an HTTP API event, payload format 2.0 (API Gateway Developer Guide). */
final class ApiRequest {
    static final int MOST_BODY_BYTES = 64 * 1024;
    /** What a body of that length has in base64. Nothing else in an event is as long: API Gateway takes 10,240 bytes of headers. */
    private static final int MOST_TEXT = (MOST_BODY_BYTES + 2) / 3 * 4;

    private static final ServiceJson EVENTS = new ServiceJson(MOST_TEXT);

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\[\\], ]+");
    private static final int PAGE = 50;
    private static final int MOST_PAGE = 100;

    private final Json.Fields event;

    ApiRequest(Json.Fields event) {
        this.event = event;
    }

    /**
     * Reads an event, but no further than into a body that is too long.
     *
     * @throws ClientError 413 for such a body
     */
    static ApiRequest read(InputStream input) throws IOException {
        try {
            if (EVENTS.parse(input) instanceof Json.Fields event) {
                return new ApiRequest(event);
            }
            throw new IllegalArgumentException("the event is not an object");
        } catch (TextTooLong _) {
            throw ClientError.bodyTooLarge();
        } catch (MalformedJson broken) {
            throw new IllegalArgumentException("the event is not JSON", broken);
        }
    }

    /**
     * The body, whole.
     *
     * @throws ClientError 413 when it is longer than {@link #MOST_BODY_BYTES}, 400 when it is not text in UTF-8
     */
    String body() {
        var text = event.text("body").orElse("");
        var encoded = event.get("isBase64Encoded").equals(Optional.of(new Json.Flag(true)));
        if (text.length() > (encoded ? MOST_TEXT : MOST_BODY_BYTES)) {
            throw ClientError.bodyTooLarge();
        }
        try {
            var bytes = encoded
                    ? ByteBuffer.wrap(decoded(text))
                    : UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            if (bytes.remaining() > MOST_BODY_BYTES) {
                throw ClientError.bodyTooLarge();
            }
            return encoded ? UTF_8.newDecoder().decode(bytes).toString() : text;
        } catch (CharacterCodingException _) {
            throw ClientError.unreadableBody("text in UTF-8");
        }
    }

    Json json() {
        return JsonText.parse(body());
    }

    /** The agreement that the path names; a name that no agreement can have is one that none has. */
    AgreementId agreement() {
        try {
            return new AgreementId(path("id"));
        } catch (InvalidValue _) {
            throw new UnknownAgreement(path("id"));
        }
    }

    SubscriptionId subscription() {
        return SubscriptionId.parse(path("id")).orElseThrow(UnknownSubscription::new);
    }

    /** Where the request came from, as API Gateway saw it. */
    SourceAddress source() {
        return SourceAddress.of(
                event.fields("requestContext").fields("http").text("sourceIp").orElse(""));
    }

    Optional<String> header(String name) {
        return event.fields("headers").text(name);
    }

    /**
     * The key by which a request that is repeated is known again.
     *
     * @param form what a key must look like here
     * @throws ClientError 400 without one, or with one that has another form
     */
    <T> T idempotencyKey(Function<String, T> form) {
        var text = header("idempotency-key").orElseThrow(() -> ClientError.header(IDEMPOTENCY_KEY, "is required"));
        try {
            return form.apply(text);
        } catch (InvalidValue invalid) {
            throw ClientError.header(IDEMPOTENCY_KEY, invalid.problem());
        }
    }

    Optional<String> cursor() {
        return query("cursor");
    }

    int limit() {
        return query("limit").map(ApiRequest::limit).orElse(PAGE);
    }

    /**
     * The subject claim of the editor who calls. The authorizer has checked the token; who may edit is checked here.
     *
     * @throws ClientError 401 without claims, 403 for somebody outside the group of editors
     */
    String editor() {
        var claims = event.fields("requestContext")
                .fields("authorizer")
                .fields("jwt")
                .fields("claims");
        var subject = claims.text("sub").orElseThrow(ClientError::unauthorized);
        if (!isEditor(claims)) {
            throw ClientError.forbidden();
        }
        return subject;
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException _) {
            throw ClientError.parameter("limit", "must be a number from 1 to " + MOST_PAGE);
        }
        throw ClientError.parameter("limit", "must be a number from 1 to " + MOST_PAGE);
    }

    private Optional<String> query(String name) {
        return event.fields("queryStringParameters").text(name);
    }

    private String path(String name) {
        return event.fields("pathParameters")
                .text(name)
                .orElseThrow(() -> new IllegalStateException("the event has no path parameter " + name));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw ClientError.unreadableBody("valid base64");
        }
    }

    /** HTTP APIs hand over a claim that is a list as one string: {@code [editors readers]}. */
    private static boolean isEditor(Json.Fields claims) {
        return claims.text("cognito:groups")
                .map(groups -> List.of(BETWEEN_GROUPS.split(groups)))
                .orElse(List.of())
                .contains("editors");
    }
}
