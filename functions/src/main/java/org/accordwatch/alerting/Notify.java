package org.accordwatch.alerting;

import java.util.Comparator;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.alerting.wording.AlertWriter;

/**
 * Tells every audience of a change, each once: decide, send, record as sent. Whoever runs it again for the same change, after a
 * failure or because the stream repeats itself, reaches only those who have not heard.
 */
public final class Notify {
    private final AudienceIndex index;
    private final AlertLog log;
    private final Roll roll;
    private final Publisher publisher;
    private final AlertWriter writer;

    public Notify(AudienceIndex index, AlertLog log, Roll roll, Publisher publisher, AlertWriter writer) {
        this.index = index;
        this.log = log;
        this.roll = roll;
        this.publisher = publisher;
        this.writer = writer;
    }

    /** How many audiences matched, and how many of them were sent to this time. */
    public record Outcome(int matched, int sent, int gone) {}

    public Outcome call(Change change, Background background) {
        var audiences = index.having(Interest.matching(change));
        if (audiences.isEmpty()) {
            return new Outcome(0, 0, 0);
        }
        var alerted = log.alerted(change);
        var alert = writer.write(change, background);
        var due = audiences.stream()
                .filter(listed -> !alerted.contains(listed.audience()))
                .sorted(Comparator.comparing(AudienceIndex.Listed::audience))
                .toList();
        roll.refresh(due.stream().map(AudienceIndex.Listed::audience).toList());
        int sent = 0;
        for (var listed : due) {
            var messageId = publisher.publish(listed.topic(), alert);
            if (messageId.isPresent()) {
                log.record(change, listed.audience(), messageId.get());
                sent++;
            }
        }
        return new Outcome(audiences.size(), sent, due.size() - sent);
    }
}
