package org.accordwatch.handler;

import java.util.Optional;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Publisher;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Metrics;

/** Counts what SNS accepted, also when what follows fails. */
record CountedPublisher(Publisher publisher, Metrics metrics, Metric sent) implements Publisher {

    @Override
    public Optional<String> publish(String topic, Alert alert) {
        var messageId = publisher.publish(topic, alert);
        metrics.count(messageId.isPresent() ? sent : Metric.ALERTS_GONE, 1);
        return messageId;
    }
}
