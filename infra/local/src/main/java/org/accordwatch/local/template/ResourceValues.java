package org.accordwatch.local.template;

import java.util.Map;

/** What {@code Ref} and {@code Fn::GetAtt} answer for one resource: a table's name and its {@code Arn}, say. */
public record ResourceValues(String ref, Map<String, String> attributes) {

    public ResourceValues {
        attributes = Map.copyOf(attributes);
    }

    public static ResourceValues ref(String ref) {
        return new ResourceValues(ref, Map.of());
    }
}
