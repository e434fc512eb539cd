package org.accordwatch.local.stream;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.accordwatch.local.template.StreamMapping;

/**
 * What follows from a verdict. Splitting a batch takes nothing from the quota of retries.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
record RetryRules(OptionalInt maximumRetries, boolean bisects) {

    static RetryRules of(StreamMapping mapping) {
        return new RetryRules(mapping.maximumRetries(), mapping.bisectOnError());
    }

    /** The batches to hand over next, in order, and the one that is given up. */
    record Next(List<Batch> batches, Optional<Batch> givenUp) {}

    Next after(Batch batch, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Handled _ -> new Next(List.of(), Optional.empty());
            case Verdict.FailedFrom failed -> afterFailure(batch, failed.index());
        };
    }

    /**
     * With bisecting, a batch is split at the record that the function names. Where that is the first one, or the
     * function threw, it is split in half, so that in the end a bad record stands alone.
     */
    private Next afterFailure(Batch batch, int index) {
        Batch rest = batch.part(index, batch.size());
        if (bisects && index > 0) {
            return new Next(List.of(rest), Optional.empty());
        }
        if (bisects && rest.size() > 1) {
            int middle = rest.size() / 2;
            return new Next(List.of(rest.part(0, middle), rest.part(middle, rest.size())), Optional.empty());
        }
        if (maximumRetries.isEmpty() || rest.retries() < maximumRetries.getAsInt()) {
            return new Next(List.of(rest.retried()), Optional.empty());
        }
        return new Next(List.of(), Optional.of(rest));
    }
}
