package org.accordwatch.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.faults.Ledger.Sent;
import org.accordwatch.faults.Person.Stay;

/** Holds what people heard to what they asked for: what they should hear, and what they should not. */
final class Readers {
    private final Day day;
    private final Ledger ledger;
    private final History history;
    private final Map<String, Editors.Request> requests = new HashMap<>();

    Readers(Day day, Ledger ledger, History history) {
        this.day = day;
        this.ledger = ledger;
        this.history = history;
        day.editors().requests().forEach(request -> requests.put(request.summary(), request));
    }

    /** A change that reached somebody, and by which topic. */
    private record Heard(ChangeRef change, String topic) {}

    List<Finding> findings() {
        return day.people().stream().flatMap(person -> of(person).stream()).toList();
    }

    /** How many changes people were to hear of, each counted once for each of them. */
    long due() {
        return day.people().stream().mapToLong(person -> due(person).size()).sum();
    }

    private List<Finding> of(Person person) {
        var findings = new ArrayList<Finding>();
        var heard = heard(person);
        var changes = new HashSet<>(heard.stream().map(Heard::change).toList());
        for (var entry : due(person)) {
            if (!isTold(entry, person.stays().getLast(), changes)) {
                findings.add(new Finding(
                        Check.LOST,
                        person.address() + ", " + person.stays().getLast().wish() + ", did not hear of " + entry));
            }
        }
        if (person.wasWrittenToEarly()) {
            findings.add(new Finding(Check.CONSENT, person.address() + " was written to before they agreed"));
        }
        changes.stream()
                .map(history::entry)
                .filter(entry -> !mayHear(person, entry))
                .forEach(entry -> findings.add(
                        new Finding(Check.CONSENT, person.address() + " heard of " + entry.ref() + " unasked")));
        if (person.stays().size() == 1 && !person.isInDoubt()) {
            changes.stream()
                    .filter(change -> heard.stream()
                                    .filter(one -> one.change().equals(change))
                                    .map(Heard::topic)
                                    .distinct()
                                    .count()
                            > 1)
                    .forEach(change -> findings.add(new Finding(
                            Check.REPEATED, person.address() + " heard of " + change + " in two audiences")));
        }
        return findings;
    }

    /** Of what was recorded after they surely were there, if they are there still. Who moves or leaves may hear or not. */
    private List<Entry> due(Person person) {
        if (person.stays().isEmpty()
                || person.isInDoubt()
                || person.stays().getLast().until().isPresent()) {
            return List.of();
        }
        var stay = person.stays().getLast();
        return history.entries().stream()
                .filter(entry -> begun(entry) > stay.from() && isDue(entry, stay))
                .toList();
    }

    /** Or a correction of what is due to them, whether or not they asked for corrections. */
    private boolean isDue(Entry entry, Stay stay) {
        return stay.wish().matches(entry)
                || history.origins(entry)
                        .anyMatch(origin ->
                                begun(origin) > stay.from() && stay.wish().matches(origin));
    }

    /**
     * Whoever hears at once is told of each change. A digest tells what holds when it is sent: a change in its latest version, or not at
     * all if it was retracted; a retraction only if this audience was told of what it takes back.
     */
    private boolean isTold(Entry entry, Stay stay, Set<ChangeRef> heard) {
        if (heard.contains(entry.ref())) {
            return true;
        }
        if (!stay.wish().gathers()) {
            return false;
        }
        if (history.isRetracted(entry)
                || history.laterVersions(entry).map(Entry::ref).anyMatch(heard::contains)) {
            return true;
        }
        var origins = history.origins(entry).toList();
        if (entry.retracts()) {
            var origin = origins.getFirst();
            // What came before they were in this audience they have from another, and this one may never have told of
            // it.
            return !heard.contains(origin.ref()) || begun(origin) < stay.from();
        }
        return origins.stream().anyMatch(history::isRetracted);
    }

    private boolean mayHear(Person person, Entry entry) {
        var line = Stream.concat(Stream.of(entry), history.origins(entry)).toList();
        return person.perhaps().stream().anyMatch(wish -> line.stream().anyMatch(wish::matches))
                || person.stays().stream()
                        .filter(stay -> person.isInDoubt()
                                || stay.until().isEmpty()
                                || begun(entry) < stay.until().getAsInt())
                        .anyMatch(stay -> line.stream().anyMatch(stay.wish()::matches));
    }

    /** The moment before a change could be recorded. What no editor did was recorded when the clock had come to a time. */
    private int begun(Entry entry) {
        var request = requests.get(entry.summary());
        return request == null ? day.arrivedBefore(entry.recordedAt()) : request.begun();
    }

    private List<Heard> heard(Person person) {
        var heard = new ArrayList<Heard>();
        var texts = new ArrayList<>(ledger.sent());
        for (var message : person.written()) {
            var topic = message.topicArn().orElse("");
            switch (message.channel()) {
                case EMAIL -> Text.changes(message.body()).forEach(change -> heard.add(new Heard(change, topic)));
                case WEBHOOK ->
                    Text.changesInPost(message.body()).forEach(change -> heard.add(new Heard(change, topic)));
                case SMS ->
                    texts.stream()
                            .filter(sent ->
                                    sent.topic().equals(topic) && sent.sms().equals(message.body()))
                            .findFirst()
                            .ifPresent(sent -> {
                                texts.remove(sent);
                                heard.addAll(of(sent));
                            });
            }
        }
        return heard;
    }

    private static List<Heard> of(Sent sent) {
        return sent.changes().stream()
                .map(change -> new Heard(change, sent.topic()))
                .toList();
    }
}
