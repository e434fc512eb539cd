package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/**
 * Somebody who signed up and confirmed, with the changes that must reach them from then on. Whether a change must, is worked out
 * here from the definition in plain words, apart from the index that the functions use.
 */
final class Reader {
    private final String endpoint;
    private final JsonNode interests;
    private final List<JsonNode> expected = new ArrayList<>();

    Reader(String endpoint, JsonNode interests) {
        this.endpoint = endpoint;
        this.interests = interests;
    }

    String endpoint() {
        return endpoint;
    }

    int expectedCount() {
        return expected.size();
    }

    /** Notes a recorded change if one of the interests fits it. */
    void happened(JsonNode change) {
        if (StreamSupport.stream(interests.spliterator(), false).anyMatch(interest -> fits(interest, change))) {
            expected.add(change);
        }
    }

    /** What is wrong with what arrived, in plain sentences; nothing when each change came once and in order. */
    List<String> complaints(List<Received> inbox) {
        var alerts =
                inbox.stream().filter(message -> message.type() == Type.ALERT).toList();
        if (alerts.size() != expected.size()) {
            return List.of(endpoint + " got " + alerts.size() + " alerts instead of " + expected.size() + ".");
        }
        var complaints = new ArrayList<String>();
        for (int i = 0; i < alerts.size(); i++) {
            if (!isAbout(alerts.get(i), expected.get(i))) {
                complaints.add("Alert " + (i + 1) + " to " + endpoint + " is not about change "
                        + expected.get(i).path("number") + " of "
                        + expected.get(i).path("agreement").asText() + ".");
            }
        }
        return complaints;
    }

    private static boolean fits(JsonNode interest, JsonNode change) {
        return StreamSupport.stream(((Iterable<String>) interest::fieldNames).spliterator(), false)
                .allMatch(dimension -> fits(dimension, interest.path(dimension).asText(), change));
    }

    private static boolean fits(String dimension, String wanted, JsonNode change) {
        return switch (dimension) {
            case "party" -> any(change.path("concerns").path("parties"), wanted, false);
            case "product" -> any(change.path("concerns").path("products"), wanted, true);
            default -> change.path(dimension).asText().equals(wanted);
        };
    }

    private static boolean any(JsonNode values, String wanted, boolean asPrefix) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(value -> asPrefix ? value.startsWith(wanted) : value.equals(wanted));
    }

    /** Every alert names its agreement in the link; mails, which have the room, quote the summary. */
    private static boolean isAbout(Received alert, JsonNode change) {
        var body = alert.body().replaceAll("\\s+", " ");
        var linked = body.contains("/agreements/" + change.path("agreement").asText());
        return switch (alert.channel()) {
            case EMAIL -> linked && body.contains(change.path("summary").asText());
            case SMS, WEBHOOK -> linked;
        };
    }
}
