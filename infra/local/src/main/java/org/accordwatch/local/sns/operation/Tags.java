package org.accordwatch.local.sns.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.registry.Topic;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** TagResource, UntagResource and ListTagsForResource. */
public final class Tags {
    /** SNS API reference, error TagLimitExceeded: "Can't add more than 50 tags to a topic." */
    private static final int MAX_TAGS = 50;

    private final Registry registry;

    public Tags(Registry registry) {
        this.registry = registry;
    }

    public Map<String, Operation> operations() {
        return Map.of("TagResource", this::tag, "UntagResource", this::untag, "ListTagsForResource", this::list);
    }

    static Map<String, String> read(QueryRequest request) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (QueryRequest tag : request.members("Tags.member")) {
            tags.put(tag.required("Key"), tag.required("Value"));
        }
        return checked(tags);
    }

    private List<Xml> tag(QueryRequest request) {
        Map<String, String> added = read(request);
        registry.update(resource(request).arn(), topic -> {
            Map<String, String> tags = new LinkedHashMap<>(topic.tags());
            tags.putAll(added);
            return topic.withTags(checked(tags));
        });
        return List.of();
    }

    private List<Xml> untag(QueryRequest request) {
        List<String> keys = request.list("TagKeys.member");
        registry.update(resource(request).arn(), topic -> {
            Map<String, String> tags = new LinkedHashMap<>(topic.tags());
            tags.keySet().removeAll(keys);
            return topic.withTags(tags);
        });
        return List.of();
    }

    private List<Xml> list(QueryRequest request) {
        Map<String, String> sorted = new TreeMap<>(resource(request).tags());
        return List.of(Xml.list(
                "Tags",
                sorted.entrySet().stream()
                        .map(tag -> List.of(Xml.text("Key", tag.getKey()), Xml.text("Value", tag.getValue())))
                        .toList()));
    }

    /** These operations have a "not found" of their own. */
    private Topic resource(QueryRequest request) {
        TopicArn arn = TopicArn.parse(request.required("ResourceArn"), "ResourceArn", request.region());
        try {
            return registry.topic(arn);
        } catch (SnsException e) {
            throw new SnsException(SnsErrorCode.RESOURCE_NOT_FOUND, "Resource does not exist").because(e);
        }
    }

    private static Map<String, String> checked(Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            throw new SnsException(
                    SnsErrorCode.TAG_LIMIT_EXCEEDED, "Could not complete request: tag quota of per resource exceeded");
        }
        return tags;
    }
}
