package org.accordwatch.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalInt;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.ChangeRef;

/**
 * A change as the timeline shows it.
 *
 * @param corrects the number of the change that it corrects
 * @param retracts whether it takes that one back
 */
record Entry(ChangeRef ref, String kind, String summary, OptionalInt corrects, boolean retracts, Instant recordedAt) {

    static Entry of(JsonNode item) {
        return new Entry(
                new ChangeRef(
                        new AgreementId(item.path("agreement").asText()),
                        item.path("number").asInt()),
                item.path("kind").asText(),
                item.path("summary").asText(),
                item.has("corrects") ? OptionalInt.of(item.path("corrects").asInt()) : OptionalInt.empty(),
                item.path("effect").asText().equals("retracted"),
                Instant.parse(item.path("recordedAt").asText()));
    }
}
