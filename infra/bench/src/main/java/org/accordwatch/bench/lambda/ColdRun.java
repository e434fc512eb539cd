package org.accordwatch.bench.lambda;

/**
 * One start, up to the answer of the first event.
 *
 * @param wall milliseconds since the process was started
 * @param cpu milliseconds of all its threads
 * @param event of these, the milliseconds since it was given its event
 * @param eventCpu of all its threads since then
 * @param peak the most memory that was resident, in megabytes
 * @param answer what the function answered
 */
public record ColdRun(double wall, double cpu, double event, double eventCpu, double peak, String answer) {}
