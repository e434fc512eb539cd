package org.accordwatch.sns;

import java.util.Map;
import java.util.Optional;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.subscribing.Topics;
import software.amazon.awssdk.services.sns.SnsClient;

/** Topics in SNS. Safe for use by many threads. */
public final class SnsTopics implements Topics {
    private final SnsClient client;
    private final Settings settings;

    /**
     * How topics are made.
     *
     * @param prefix what the names of audiences' topics begin with
     * @param key the KMS key that encrypts them at rest; absent where there is none
     * @param holding the ARN of the holding topic
     */
    public record Settings(String prefix, Optional<String> key, String holding) {}

    public SnsTopics(SnsClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public String of(AudienceId audience) {
        var attributes =
                settings.key().map(key -> Map.of("KmsMasterKeyId", key)).orElseGet(Map::of);
        return client.createTopic(
                        create -> create.name(settings.prefix() + audience).attributes(attributes))
                .topicArn();
    }

    @Override
    public String holding() {
        return settings.holding();
    }
}
