package org.accordwatch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import org.accordwatch.fuzz.Deployed.Route;

/**
 * One request.
 *
 * @param how what is odd about it, for people
 * @param faults what about it may be wrong
 */
record Case(Route route, HttpEvent event, Body body, String how, List<Fault> faults) {
    Case {
        faults = List.copyOf(faults);
    }

    /** Where a request can be wrong. */
    enum Fault {
        /** Another body came in the place of that one. */
        WHOLE,
        TYPE,
        KEY,
        CLAIMS,
        PATH,
        QUERY,
        /** What API Gateway always sends is missing or of another type. */
        AWS
    }

    /** The document that the function got: of what came with it in base64, what that decodes to. */
    JsonNode sent() {
        var text = event.json().path("body").asText();
        return event.json().path("isBase64Encoded").asBoolean()
                ? Json.read(Base64.getDecoder().decode(text))
                : Json.read(text);
    }

    @Override
    public String toString() {
        return route + ": " + how;
    }
}
