package org.accordwatch.sns;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.subscribing.Topics;
import software.amazon.awssdk.services.sns.SnsClient;

/** Topics in SNS. Safe for use by many threads. */
public final class SnsTopics implements Topics {
    private static final int SUFFIX_BYTES = 4;
    /** Left to itself, SNS signs what it posts to webhooks with SHA-1 (SNS developer guide, "Verifying the signatures"). */
    private static final String SIGNED_WITH_SHA_256 = "2";

    private static final String NO_SUBSCRIPTION = ":00000000-0000-0000-0000-000000000000";

    private final SnsClient client;
    private final Settings settings;
    private final RandomGenerator random;

    /**
     * How topics are made.
     *
     * @param prefix what the names of audiences' topics begin with
     * @param key the KMS key that encrypts them at rest; absent where there is none
     * @param holding the ARN of the holding topic; all topics are in its region and account
     */
    public record Settings(String prefix, Optional<String> key, String holding) {}

    public SnsTopics(SnsClient client, Settings settings, RandomGenerator random) {
        this.client = client;
        this.settings = settings;
        this.random = random;
    }

    @Override
    public String fresh(AudienceId audience) {
        var suffix = new byte[SUFFIX_BYTES];
        random.nextBytes(suffix);
        var account = settings.holding().substring(0, settings.holding().lastIndexOf(':') + 1);
        return account + settings.prefix() + audience + "-" + HexFormat.of().formatHex(suffix);
    }

    @Override
    public void create(String topic) {
        var attributes = new HashMap<>(Map.of("SignatureVersion", SIGNED_WITH_SHA_256));
        settings.key().ifPresent(key -> attributes.put("KmsMasterKeyId", key));
        var name = topic.substring(topic.lastIndexOf(':') + 1);
        var made = client.createTopic(create -> create.name(name).attributes(attributes))
                .topicArn();
        if (!made.equals(topic)) {
            throw new IllegalStateException("SNS made a topic in another region or account than the holding topic's");
        }
    }

    @Override
    public void delete(String topic) {
        client.deleteTopic(delete -> delete.topicArn(topic));
    }

    @Override
    public String holding() {
        return settings.holding();
    }

    @Override
    public String nobody() {
        return settings.holding() + NO_SUBSCRIPTION;
    }
}
