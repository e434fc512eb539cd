package org.accordwatch.agreement;

import java.time.LocalDate;

/**
 * A deadline as it stands.
 *
 * @param action the last thing that happened to it
 * @param change the number of the change that says so
 */
public record DatedDeadline(String name, LocalDate due, Deadline.Action action, int change) {}
