package org.accordwatch.alerting;

import java.util.Map;
import org.accordwatch.agreement.Change;

/**
 * The message about a change.
 *
 * @param subject fewer than 100 printable ASCII characters (SNS API reference, Publish)
 * @param email plain text
 * @param sms one segment wherever possible
 * @param labels what machines go by, as message attributes
 */
public record Alert(String subject, String email, String sms, Labels labels) {

    /** The change in the terms that machines know. */
    public record Labels(String agreement, int change, String kind, String certainty) {
        public static Labels of(Change change) {
            return new Labels(
                    change.agreement().value(),
                    change.number(),
                    change.kind().term(),
                    change.report().certainty().term());
        }

        public Map<String, String> texts() {
            return Map.of("type", "alert", "agreement", agreement, "kind", kind, "certainty", certainty);
        }
    }
}
