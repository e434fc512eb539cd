package org.accordwatch.bench.match;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.accordwatch.agreement.Change;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Interest;
import software.amazon.event.ruler.Machine;

/** Event Ruler with a rule for each interest, added beforehand under its audience's id, and the event's JSON written beforehand. */
final class RulerMatch implements Contender {
    private static final JsonMapper JSON = new JsonMapper();

    private final Machine machine = Machine.builder().build();
    private final String event;

    RulerMatch(Iterable<Audience> audiences, Change change) throws IOException {
        for (var audience : audiences) {
            for (var interest : audience.interests()) {
                machine.addRule(audience.id().value(), rule(interest));
            }
        }
        this.event = event(change);
    }

    @Override
    public Set<String> match() {
        try {
            var found = new HashSet<String>();
            for (var name : machine.rulesForJSONEvent(event)) {
                found.add(String.valueOf(name));
            }
            return found;
        } catch (Exception e) { // what Event Ruler declares
            throw new IllegalStateException(e);
        }
    }

    /** A rule needs a member at least: every change is an alert. */
    private static String rule(Interest interest) {
        var rule = JSON.createObjectNode();
        rule.putArray("type").add("alert");
        interest.agreement().ifPresent(id -> value(rule, "agreement", id.toString()));
        interest.party().ifPresent(party -> value(rule, "party", party.toString()));
        interest.kind().ifPresent(kind -> value(rule, "kind", kind.term()));
        interest.product()
                .ifPresent(code -> rule.putArray("product").addObject().put("prefix", code.toString()));
        interest.certainty().ifPresent(certainty -> value(rule, "certainty", certainty.term()));
        return rule.toString();
    }

    private static void value(ObjectNode rule, String name, String value) {
        rule.putArray(name).add(value);
    }

    private static String event(Change change) {
        var event = JSON.createObjectNode()
                .put("type", "alert")
                .put("agreement", change.agreement().toString())
                .put("kind", change.kind().term())
                .put("certainty", change.report().certainty().term());
        var parties = event.putArray("party");
        change.concerns().parties().forEach(party -> parties.add(party.toString()));
        var products = event.putArray("product");
        change.concerns().products().forEach(code -> products.add(code.toString()));
        return event.toString();
    }
}
