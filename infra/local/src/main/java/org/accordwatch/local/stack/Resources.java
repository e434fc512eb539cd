package org.accordwatch.local.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accordwatch.local.dynamodb.LocalTable;
import org.accordwatch.local.template.NamedResource;
import org.accordwatch.local.template.ResourceValues;
import org.accordwatch.local.template.SamTemplate;
import software.amazon.awssdk.services.sns.SnsClient;

/** What references in the template stand for on this machine: real tables and topics, and made-up names for what it lacks. */
public final class Resources {
    private Resources() {}

    public static Map<String, ResourceValues> of(SamTemplate template, List<LocalTable> tables, SnsClient sns) {
        var values = new HashMap<String, ResourceValues>();
        template.others().forEach(resource -> values.put(resource.id(), madeUp(resource)));
        template.topics()
                .forEach(topic -> values.put(
                        topic.id(),
                        ResourceValues.ref(sns.createTopic(create -> create.name(topic.name()))
                                .topicArn())));
        tables.forEach(table -> values.put(table.id(), table.values()));
        return values;
    }

    private static ResourceValues madeUp(NamedResource resource) {
        var service = resource.type().split("::", -1)[1].toLowerCase(Locale.ROOT);
        var arn = "arn:aws:%s:us-east-1:000000000000:%s".formatted(service, resource.name());
        var ref = resource.type().equals("AWS::SecretsManager::Secret") ? arn : resource.name();
        return new ResourceValues(ref, Map.of("Arn", arn));
    }
}
