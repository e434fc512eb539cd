package org.accordwatch.local.sns.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** A message that is ready to go; the attempt brings it there, or says why it cannot. */
record Parcel(
        Channel channel,
        String to,
        Type type,
        Optional<String> subject,
        String body,
        Optional<String> topicArn,
        Supplier<Optional<String>> attempt) {

    Received received(Instant at) {
        return new Received(at, channel, to, type, subject, body, topicArn);
    }

    Failure failed(Instant at, String reason) {
        return new Failure(at, channel, to, topicArn, reason);
    }
}
