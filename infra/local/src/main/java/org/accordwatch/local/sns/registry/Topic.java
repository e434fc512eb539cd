package org.accordwatch.local.sns.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A topic with the attributes that were set, its tags, and how many of its subscriptions were deleted. */
public record Topic(TopicArn arn, Map<String, String> attributes, Map<String, String> tags, int subscriptionsDeleted) {

    public Topic {
        attributes = Map.copyOf(attributes);
        tags = Map.copyOf(tags);
    }

    public Topic withAttribute(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new Topic(arn, changed, tags, subscriptionsDeleted);
    }

    public Topic withTags(Map<String, String> changed) {
        return new Topic(arn, attributes, changed, subscriptionsDeleted);
    }

    public Optional<String> displayName() {
        return Optional.ofNullable(attributes.get("DisplayName")).filter(name -> !name.isEmpty());
    }

    /** How messages of this topic are signed: {@code 1} (SHA-1), unless it is set to {@code 2} (SHA-256). */
    public String signatureVersion() {
        return attributes.getOrDefault("SignatureVersion", "1");
    }

    Topic withOneMoreDeleted() {
        return new Topic(arn, attributes, tags, subscriptionsDeleted + 1);
    }
}
