package org.accordwatch.local.sns.operation;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.local.sns.registry.TopicArn;

/** New ids in SNS's formats. */
public record Ids(Supplier<UUID> uuids) {
    private static final int UUIDS_IN_A_TOKEN = 4;

    String message() {
        return uuids.get().toString();
    }

    String subscriptionArn(TopicArn topic) {
        return topic.text() + ":" + uuids.get();
    }

    /** The secret that confirms a subscription: 128 hexadecimal digits. */
    String token() {
        return Stream.generate(uuids)
                .limit(UUIDS_IN_A_TOKEN)
                .map(uuid -> uuid.toString().replace("-", ""))
                .collect(Collectors.joining());
    }
}
