package org.accordwatch.bench.lambda;

/**
 * One start, up to the answer of the first event.
 *
 * @param wall milliseconds since the process was started
 * @param cpu milliseconds of all its threads
 * @param peak the most memory that was resident, in megabytes
 * @param answer what the function answered
 */
public record ColdRun(double wall, double cpu, double peak, String answer) {}
