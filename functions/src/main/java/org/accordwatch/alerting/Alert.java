package org.accordwatch.alerting;

import java.util.List;
import java.util.Map;
import org.accordwatch.agreement.Change;

/**
 * A message to subscribers: about a change or several, a digest, or a reminder.
 *
 * @param subject fewer than 100 printable ASCII characters (SNS API reference, Publish)
 * @param email plain text
 * @param sms one segment wherever possible
 * @param labels what machines go by, as message attributes
 */
public record Alert(String subject, String email, String sms, Labels labels) {

    /** The message in the terms that machines know; {@code type} is always among the texts. */
    public record Labels(Map<String, String> texts, Map<String, Integer> numbers) {
        public Labels {
            texts = Map.copyOf(texts);
            numbers = Map.copyOf(numbers);
        }

        public static Labels of(Change change) {
            return new Labels(
                    Map.of(
                            "type", "alert",
                            "agreement", change.agreement().value(),
                            "kind", change.kind().term(),
                            "certainty", change.report().certainty().term()),
                    Map.of("change", change.number()));
        }

        /** Of several changes of one agreement, the latest last: they share no kind and no certainty. */
        public static Labels of(List<Change> changes) {
            var latest = changes.getLast();
            return new Labels(
                    Map.of("type", "alert", "agreement", latest.agreement().value()),
                    Map.of("change", latest.number(), "changes", changes.size()));
        }

        public static Labels of(Digest digest) {
            return new Labels(
                    Map.of("type", "digest", "frequency", digest.frequency().term()),
                    Map.of("changes", digest.total()));
        }

        public static Labels of(Reminder reminder) {
            return new Labels(
                    Map.of("type", "reminder", "agreement", reminder.agreement().value()),
                    Map.of("daysLeft", reminder.daysLeft()));
        }
    }
}
