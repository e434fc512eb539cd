package org.accordwatch.bench.match;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The update expressions that the stores use: SET of plain values, ADD of numbers, REMOVE. */
record Update(String expression, Map<String, AttributeValue> values) {
    private static final Pattern CLAUSE = Pattern.compile("(SET|ADD|REMOVE) (.*?)(?= (?:SET|ADD|REMOVE) |$)");

    Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        var updated = new HashMap<>(item);
        var clauses = CLAUSE.matcher(expression);
        if (!clauses.lookingAt()) {
            throw new IllegalArgumentException("not an expression that is known here: " + expression);
        }
        do {
            var kind = clauses.group(1);
            Stream.of(clauses.group(2).split(", ", -1)).forEach(change -> apply(kind, change.strip(), updated));
        } while (clauses.find());
        return updated;
    }

    private void apply(String kind, String change, Map<String, AttributeValue> item) {
        switch (kind) {
            case "SET" -> item.put(change.split(" = ", -1)[0], value(change.split(" = ", -1)[1]));
            case "ADD" -> item.merge(change.split(" ", -1)[0], value(change.split(" ", -1)[1]), Update::sum);
            default -> item.remove(change);
        }
    }

    private AttributeValue value(String placeholder) {
        return Objects.requireNonNull(values.get(placeholder), placeholder);
    }

    private static AttributeValue sum(AttributeValue one, AttributeValue other) {
        return AttributeValue.fromN(
                new BigDecimal(one.n()).add(new BigDecimal(other.n())).toString());
    }
}
