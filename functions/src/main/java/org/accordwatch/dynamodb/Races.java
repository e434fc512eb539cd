package org.accordwatch.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tells transactions that lost to another, and may work when they are tried again, from those that are wrong. */
final class Races {
    static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private Races() {}

    static boolean lost(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().allMatch(Races::isRace);
    }

    /** AWS: API reference of TransactWriteItems, "Cancellation reason codes". */
    private static boolean isRace(CancellationReason reason) {
        return switch (Optional.ofNullable(reason.code()).orElse("None")) {
            case "None", CONDITION_FAILED, "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" ->
                true;
            default -> false;
        };
    }
}
