package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordwatch.alerting.Alert;

/** What every alert has to keep to. */
final class Safe {
    private Safe() {}

    static void assertSafe(Alert alert) {
        assertThat(alert.subject())
                .matches("[\\x20-\\x7E]{1,99}")
                .isEqualTo(alert.subject().strip());
        assertThat(Segments.of(alert.sms())).isBetween(1, 3);
        assertThat(alert.sms()).doesNotContainPattern("\\p{Cc}");
        assertThat(alert.email()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]").doesNotContain("\n\n\n", " \n");
        assertThat(alert.email().lines()).allMatch(Safe::fits);
    }

    static boolean fits(String line) {
        return Columns.of(line) <= 72 || line.strip().matches("https?://[!-~]+");
    }
}
