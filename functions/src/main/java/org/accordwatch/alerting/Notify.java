package org.accordwatch.alerting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.wording.AlertWriter;

/**
 * Tells every audience of a change, each once: decide, send, record as sent. Whoever runs it again for the same change, after a
 * failure or because the stream repeats itself, reaches only those who have not heard. Several audiences are told at a time; it returns
 * when none of them is being told any more. For audiences that gather their news the change is noted instead; {@link SendDigests} sends
 * and records it.
 */
public final class Notify {
    private final Recipients recipients;
    private final AlertLog log;
    private final DigestNotes notes;
    private final Roll roll;
    private final Publisher publisher;
    private final AlertWriter writer;
    private final Abreast abreast;

    /** @param abreast how many audiences are told at a time, at most */
    public Notify(
            AudienceIndex index,
            AlertLog log,
            DigestNotes notes,
            Roll roll,
            Publisher publisher,
            AlertWriter writer,
            int abreast) {
        this.recipients = new Recipients(index, log);
        this.log = log;
        this.notes = notes;
        this.roll = roll;
        this.publisher = publisher;
        this.writer = writer;
        this.abreast = new Abreast(abreast);
    }

    /** How many audiences matched, and of them how many were sent to this time, were noted for their digest, and are gone. */
    public record Outcome(int matched, int sent, int noted, int gone) {}

    /**
     * Tells of changes that come together, each audience in one message of those that it is to hear.
     *
     * @param burst changes of one agreement in order, usually one
     */
    public Outcome call(List<Told> burst) {
        var wanted = recipients.of(burst);
        return wanted.isEmpty() ? new Outcome(0, 0, 0, 0) : new Telling(heard(burst)).of(wanted);
    }

    private Set<Heard> heard(List<Told> burst) {
        return burst.stream()
                .map(Told::ref)
                .flatMap(change -> log.alerted(change).stream().map(audience -> new Heard(change, audience)))
                .collect(Collectors.toSet());
    }

    private record Heard(ChangeRef change, AudienceId audience) {}

    /** What is written once, however many audiences read it. */
    private record Text(List<Told> changes, Language language) {}

    /** One round through the audiences. */
    private final class Telling {
        private final Set<Heard> heard;
        private final Map<Text, Alert> alerts = new ConcurrentHashMap<>();
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger noted = new AtomicInteger();
        private final AtomicInteger gone = new AtomicInteger();

        Telling(Set<Heard> heard) {
            this.heard = heard;
        }

        Outcome of(Map<Listed, List<Told>> wanted) {
            var due = new LinkedHashMap<Listed, List<Told>>();
            wanted.forEach((listed, changes) -> {
                var news = changes.stream()
                        .filter(told -> !heard.contains(new Heard(told.ref(), listed.audience())))
                        .toList();
                if (!news.isEmpty()) {
                    due.put(listed, news);
                }
            });
            roll.refresh(due.keySet().stream()
                    .filter(listed -> listed.frequency() == Frequency.IMMEDIATE)
                    .map(Listed::audience)
                    .toList());
            abreast.each(due.entrySet(), audience -> tell(audience.getKey(), audience.getValue()));
            return new Outcome(wanted.size(), sent.get(), noted.get(), gone.get());
        }

        private void tell(Listed listed, List<Told> due) {
            if (listed.frequency() != Frequency.IMMEDIATE) {
                notes.note(listed, due);
                noted.incrementAndGet();
                return;
            }
            var alert = alerts.computeIfAbsent(
                    new Text(due, listed.language()), text -> writer.write(text.changes(), text.language()));
            var messageId = publisher.publish(listed.topic(), alert);
            if (messageId.isPresent()) {
                log.record(due.stream().map(Told::ref).toList(), listed.audience(), messageId.get());
                sent.incrementAndGet();
            } else {
                gone.incrementAndGet();
            }
        }
    }
}
