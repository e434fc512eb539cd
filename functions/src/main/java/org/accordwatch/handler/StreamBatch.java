package org.accordwatch.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Told;
import org.accordwatch.document.Json;

/**
 * What a stream brings at once, as far as it can be read.
 *
 * @param bursts changes of one agreement each, in order
 * @param unreadable the first record that cannot be read; what comes after it waits
 */
record StreamBatch(List<Burst> bursts, Optional<Unreadable> unreadable) {

    /** Changes of one agreement that go out together, at least one. */
    record Burst(String firstRecord, List<Told> changes) {
        AgreementId agreement() {
            return first().change().agreement();
        }

        int number() {
            return first().change().number();
        }

        private Told first() {
            return changes.getFirst();
        }
    }

    record Unreadable(StreamRecord item, RuntimeException failure) {}

    static StreamBatch of(List<Json> records) {
        var bursts = new LinkedHashMap<AgreementId, Burst>();
        for (var json : records) {
            var item = StreamRecord.of(json);
            try {
                var told = new Told(item.change(), item.background());
                bursts.computeIfAbsent(
                                told.change().agreement(), _ -> new Burst(item.sequenceNumber(), new ArrayList<>()))
                        .changes()
                        .add(told);
            } catch (RuntimeException failure) {
                return new StreamBatch(List.copyOf(bursts.values()), Optional.of(new Unreadable(item, failure)));
            }
        }
        return new StreamBatch(List.copyOf(bursts.values()), Optional.empty());
    }
}
