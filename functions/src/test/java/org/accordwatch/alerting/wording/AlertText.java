package org.accordwatch.alerting.wording;

import org.accordwatch.alerting.Alert;

/** An alert as the golden files show it. */
final class AlertText {
    private AlertText() {}

    static String of(Alert alert) {
        return """
                === Subject
                %s
                === SMS
                %s
                === E-mail
                %s""".formatted(alert.subject(), alert.sms(), alert.email());
    }
}
