package org.accordwatch.alerting;

import java.time.LocalDate;
import java.time.ZoneId;
import org.accordwatch.agreement.AgreementId;

/**
 * A deadline that comes near.
 *
 * @param title of the agreement
 * @param deadline its name
 * @param zone where the day of the deadline is counted
 * @param daysLeft from today to that day there: 0 is today, 1 tomorrow
 */
public record Reminder(AgreementId agreement, String title, String deadline, LocalDate due, ZoneId zone, int daysLeft) {
    public Reminder {
        if (daysLeft < 0) {
            throw new IllegalArgumentException("the deadline is over");
        }
    }
}
