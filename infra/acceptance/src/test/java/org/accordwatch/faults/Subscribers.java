package org.accordwatch.faults;

import static org.accordwatch.faults.Tables.number;
import static org.accordwatch.faults.Tables.text;
import static org.accordwatch.faults.Tables.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether the items of the subscribers table tell the same thing. */
final class Subscribers {
    private static final String AUDIENCE = "AUDIENCE#";
    private static final String INTEREST = "INTEREST#";
    private static final String ENDPOINT = "ENDPOINT#";
    private static final String SUBSCRIPTION = "SUBSCRIPTION#";

    private final List<Map<String, AttributeValue>> items;
    private final List<Finding> findings = new ArrayList<>();

    Subscribers(List<Map<String, AttributeValue>> items) {
        this.items = items;
    }

    List<Finding> findings() {
        index();
        members();
        pointers();
        return findings;
    }

    /** Every entry is of an audience that wants it, every wish has its entry, and the markers count them. */
    private void index() {
        var entries = under(INTEREST)
                .filter(item -> text(item, "sk").startsWith(AUDIENCE))
                .toList();
        var listed = entries.stream()
                .map(item -> text(item, "pk") + " " + text(item, "sk") + " " + text(item, "topic"))
                .collect(Collectors.toSet());
        var wanted = under(AUDIENCE)
                .flatMap(item -> wishes(item)
                        .map(interest -> INTEREST + interest + " " + text(item, "pk") + " " + text(item, "topic")))
                .collect(Collectors.toSet());
        same("entries of the index and what audiences want", listed, wanted);
        var counted = under(INTEREST)
                .filter(item -> text(item, "sk").equals("WANTED") && number(item, "audiences") != 0)
                .map(item -> text(item, "pk") + " " + number(item, "audiences"))
                .collect(Collectors.toSet());
        var counts = entries.stream()
                .collect(Collectors.groupingBy(item -> text(item, "pk"), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toSet());
        same("markers of the index and their entries", counted, counts);
    }

    /** An audience counts the places in it, and knows whose are contested. */
    private void members() {
        var places = new HashMap<String, Integer>();
        var contested = new HashSet<String>();
        under(ENDPOINT).forEach(item -> {
            var all = value(item, "placements").l();
            all.forEach(place -> {
                places.merge(topic(place), 1, Integer::sum);
                if (all.size() > 1) {
                    contested.add(topic(place) + " " + text(item, "pk").substring(ENDPOINT.length()));
                }
            });
        });
        var counted = under(AUDIENCE)
                .filter(item -> number(item, "members") > 0)
                .collect(Collectors.toMap(item -> text(item, "topic"), item -> number(item, "members")));
        same("places and the members that audiences count", texts(places), texts(counted));
        var marked = under(AUDIENCE)
                .flatMap(item -> value(item, "contested").ss().stream().map(hash -> text(item, "topic") + " " + hash))
                .collect(Collectors.toSet());
        same("contested endpoints and their marks", contested, marked);
    }

    /** Each subscription's id leads to the endpoint that has it. */
    private void pointers() {
        var pointed = under(SUBSCRIPTION)
                .filter(item -> item.containsKey("endpoint"))
                .map(item -> text(item, "pk").substring(SUBSCRIPTION.length()) + " " + text(item, "endpoint"))
                .collect(Collectors.toSet());
        var had = under(ENDPOINT)
                .flatMap(item -> value(item, "placements").l().stream()
                        .map(place -> text(place.m(), "subscription") + " "
                                + text(item, "pk").substring(ENDPOINT.length())))
                .collect(Collectors.toSet());
        same("subscriptions and the pointers to them", had, pointed);
    }

    private Stream<Map<String, AttributeValue>> under(String prefix) {
        return items.stream().filter(item -> text(item, "pk").startsWith(prefix));
    }

    /** The keys of an audience's interests, as the index has them. */
    private static Stream<String> wishes(Map<String, AttributeValue> audience) {
        return value(value(audience, "wants").m(), "interests").l().stream()
                .map(interest -> Stream.of("agreement", "party", "kind", "product", "certainty")
                        .map(name -> {
                            var value = text(interest.m(), name);
                            return value.isEmpty() ? "*" : value;
                        })
                        .collect(Collectors.joining("|")));
    }

    private static String topic(AttributeValue place) {
        return text(place.m(), "topic");
    }

    private static Set<String> texts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toSet());
    }

    private void same(String what, Set<String> one, Set<String> other) {
        if (!one.equals(other)) {
            var only = new HashSet<>(one);
            only.removeAll(other);
            var others = new HashSet<>(other);
            others.removeAll(one);
            findings.add(new Finding(Check.TABLES, what + " differ: " + only + " and " + others));
        }
    }
}
