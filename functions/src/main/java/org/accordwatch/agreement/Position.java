package org.accordwatch.agreement;

/**
 * Where one party stands in approving an agreement.
 *
 * @param change the number of the change that says so
 */
public record Position(Party party, String authority, Approval.Decision decision, int change) {}
