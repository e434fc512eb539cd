package org.accordwatch.agreement;

import java.time.Instant;

/**
 * One recorded fact about an agreement. Append-only and never edited; a correction is a change of its own.
 *
 * @param number 1, 2, 3 … within the agreement, without gaps
 * @param recordedBy the editor's subject claim
 */
public record Change(
        AgreementId agreement, int number, Report report, Concerns concerns, Instant recordedAt, String recordedBy) {
    public Fact fact() {
        return report.fact();
    }

    public Kind kind() {
        return fact().kind();
    }
}
