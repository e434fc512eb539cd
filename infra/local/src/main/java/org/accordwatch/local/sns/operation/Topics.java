package org.accordwatch.local.sns.operation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.registry.Page;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.registry.Topic;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** CreateTopic, DeleteTopic, ListTopics, GetTopicAttributes and SetTopicAttributes. */
public final class Topics {
    /** SNS API reference, CreateTopic. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private final Registry registry;

    public Topics(Registry registry) {
        this.registry = registry;
    }

    public Map<String, Operation> operations() {
        return Map.of(
                "CreateTopic", this::create,
                "DeleteTopic", this::delete,
                "ListTopics", this::list,
                "GetTopicAttributes", this::getAttributes,
                "SetTopicAttributes", this::setAttribute);
    }

    private List<Xml> create(QueryRequest request) {
        String name = request.required("Name");
        if (name.endsWith(".fifo")) {
            throw SnsException.invalidParameter("Topic Name Reason: the stand-in knows standard topics only");
        }
        if (!NAME.matcher(name).matches()) {
            throw SnsException.invalidParameter("Topic Name");
        }
        Map<String, String> attributes = request.map("Attributes");
        attributes.forEach(TopicAttributes::check);
        Topic wanted = new Topic(new TopicArn(request.region(), name), attributes, Tags.read(request), 0);
        Topic topic = registry.create(wanted);
        checkSame(wanted, topic);
        return List.of(arn(topic));
    }

    /** A topic that exists is given again, if nothing is asked of it that it is not. */
    private static void checkSame(Topic wanted, Topic present) {
        if (!present.attributes().entrySet().containsAll(wanted.attributes().entrySet())) {
            throw SnsException.invalidParameter("Attributes Reason: Topic already exists with different attributes");
        }
        if (!wanted.tags().isEmpty() && !wanted.tags().equals(present.tags())) {
            throw SnsException.invalidParameter("Tags Reason: Topic already exists with different tags");
        }
    }

    private List<Xml> delete(QueryRequest request) {
        registry.delete(arn(request));
        return List.of();
    }

    private List<Xml> list(QueryRequest request) {
        Page<Topic> page = registry.topics(request.region(), NextToken.of(request));
        List<List<Xml>> topics =
                page.items().stream().map(topic -> List.of(arn(topic))).toList();
        return NextToken.added(Xml.list("Topics", topics), page.nextToken());
    }

    private List<Xml> getAttributes(QueryRequest request) {
        Topic topic = registry.topic(arn(request));
        return List.of(Xml.map("Attributes", TopicAttributes.shown(topic, registry.subscriptionsOf(topic.arn()))));
    }

    private List<Xml> setAttribute(QueryRequest request) {
        String name = request.required("AttributeName");
        String value = request.optional("AttributeValue").orElse("");
        TopicArn arn = arn(request);
        TopicAttributes.check(name, value);
        registry.update(arn, topic -> topic.withAttribute(name, value));
        return List.of();
    }

    private static TopicArn arn(QueryRequest request) {
        return TopicArn.parse(request.required("TopicArn"), "TopicArn", request.region());
    }

    private static Xml arn(Topic topic) {
        return Xml.text("TopicArn", topic.arn().text());
    }
}
