package org.accordwatch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.accordwatch.fuzz.Arena.Answer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What can be read again of what was accepted. */
final class Stored {
    private final Arena arena;

    Stored(Arena arena) {
        this.arena = arena;
    }

    /** Where what is stored differs from what was sent. */
    List<String> unlike(Case given, JsonNode sent, Answer answer) {
        return switch (given.route().key()) {
            case "POST /agreements" -> {
                var id = sent.path("id").asText();
                var read = arena.call("GET /agreements/{id}", arena.event("GET /agreements/{id}", id));
                yield differences(sent, read.json(), Set.of("status"));
            }
            case "POST /agreements/{id}/changes" -> change(given, sent, answer.json());
            case "POST /subscriptions" -> subscription(answer.json().path("id").asText(), sent);
            case "PUT /subscriptions/{id}" ->
                subscription(given.event().json().at("/pathParameters/id").asText(), sent);
            default -> List.of();
        };
    }

    private List<String> change(Case given, JsonNode sent, JsonNode answer) {
        var agreement = answer.at("/agreement/id").asText();
        int number = answer.at("/change/number").asInt();
        var before = Base64.getUrlEncoder().withoutPadding().encodeToString(Cases.bytes(String.valueOf(number - 1)));
        var event = arena.event("GET /agreements/{id}/changes", agreement);
        var query = event.json().putObject("queryStringParameters").put("limit", "1");
        if (number > 1) {
            query.put("cursor", before);
        }
        var read = arena.call("GET /agreements/{id}/changes", event).json().at("/items/0");
        var complaints = new ArrayList<>(differences(sent, read, Set.of()));
        if (!read.equals(answer.path("change"))) {
            complaints.add("the timeline has " + read);
        }
        complaints.addAll(transaction(given, agreement, number));
        return complaints;
    }

    /** The three items that one change consists of. */
    private List<String> transaction(Case given, String agreement, int number) {
        var pk = "AGREEMENT#" + agreement;
        var key = "KEY#" + agreement + "#"
                + given.event().json().at("/headers/idempotency-key").asText();
        var complaints = new ArrayList<String>();
        if (arena.item("AgreementsTable", pk, "CHANGE#%010d".formatted(number)).isEmpty()) {
            complaints.add("there is no item of the change");
        }
        if (arena.item("AgreementsTable", key, "KEY").isEmpty()) {
            complaints.add("there is no idempotency record");
        }
        var head = arena.item("AgreementsTable", pk, "HEAD");
        if (!AttributeValue.fromN(String.valueOf(number)).equals(head.get("changes"))) {
            complaints.add("the agreement's head does not know of the change");
        }
        return complaints;
    }

    private List<String> subscription(String id, JsonNode sent) {
        var read = arena.call("GET /subscriptions/{id}", arena.event("GET /subscriptions/{id}", id));
        if (read.status() != 200) {
            return List.of("the subscription cannot be read: " + read);
        }
        var wish = read.json().has("next") ? read.json().path("next") : read.json();
        return differences(sorted(sent), sorted(wish), Set.of("endpoint", "country", "channel"));
    }

    /** Interests are kept in an order of their own, without repeats. */
    private static JsonNode sorted(JsonNode wish) {
        var copy = (ObjectNode) wish.deepCopy();
        var interests = wish.path("interests")
                .valueStream()
                .distinct()
                .sorted((one, other) -> canonical(one).compareTo(canonical(other)))
                .toList();
        copy.putArray("interests").addAll(interests);
        return copy;
    }

    private static String canonical(JsonNode interest) {
        return interest.properties().stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    private static List<String> differences(JsonNode sent, JsonNode read, Set<String> apart) {
        return sent.properties().stream()
                .filter(member -> !apart.contains(member.getKey()))
                .filter(member -> !normal(member.getValue()).equals(normal(read.path(member.getKey()))))
                .filter(member -> !isEmpty(member.getValue()) || read.has(member.getKey()))
                .filter(member -> !member.getKey().equals("summaryLanguage")
                        || !member.getValue().asText().equals("en"))
                .map(member -> member.getKey() + " was " + member.getValue() + ", is " + read.path(member.getKey()))
                .toList();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() && value.isEmpty();
    }

    /** White space around texts is cut, and times are told in UTC. */
    private static JsonNode normal(JsonNode value) {
        return switch (stripped(value)) {
            case TextNode text -> TextNode.valueOf(inUtc(text.textValue()));
            case ArrayNode list -> {
                var normal = JsonNodeFactory.instance.arrayNode();
                list.forEach(item -> normal.add(normal(item)));
                yield normal;
            }
            case ObjectNode object -> {
                var normal = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> normal.set(member.getKey(), normal(member.getValue())));
                yield normal;
            }
            case JsonNode number
            when number.isNumber() ->
                JsonNodeFactory.instance.numberNode(number.decimalValue().stripTrailingZeros());
            case JsonNode other -> other;
        };
    }

    private static String inUtc(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    static JsonNode stripped(JsonNode value) {
        return switch (value) {
            case TextNode text -> TextNode.valueOf(text.textValue().strip());
            case ArrayNode list -> {
                var stripped = JsonNodeFactory.instance.arrayNode();
                list.forEach(item -> stripped.add(stripped(item)));
                yield stripped;
            }
            case ObjectNode object -> {
                var stripped = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> stripped.set(member.getKey(), stripped(member.getValue())));
                yield stripped;
            }
            default -> value;
        };
    }
}
