package org.accordwatch.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function's event source mapping on a table's stream. Defaults are Lambda's own.
 *
 * @param function logical id of the function
 * @param table logical id of the table
 * @param maximumRetries how often a failed batch is tried again; empty means until its records expire
 * @param maximumRecordAge records older than this are given up; empty means never
 * @param reportsBatchItemFailures whether the function's answer tells which record failed
 * @param filters patterns of which a record must match one; none lets every record pass
 * @param onFailure logical id of the destination for records that are given up
 */
public record StreamMapping(
        String function,
        String table,
        int batchSize,
        Duration batchingWindow,
        String startingPosition,
        OptionalInt maximumRetries,
        Optional<Duration> maximumRecordAge,
        boolean bisectOnError,
        boolean reportsBatchItemFailures,
        List<String> filters,
        Optional<String> onFailure,
        int parallelizationFactor,
        boolean enabled) {

    public StreamMapping {
        filters = List.copyOf(filters);
    }
}
