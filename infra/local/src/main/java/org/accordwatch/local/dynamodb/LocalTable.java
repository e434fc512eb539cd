package org.accordwatch.local.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.template.ResourceValues;

/**
 * A table that is up.
 *
 * @param id its logical id in the template
 * @param streamArn the stream's, if the table has one
 */
public record LocalTable(String id, String name, String arn, Optional<String> streamArn) {

    /** What references to the table in the template mean. */
    public ResourceValues values() {
        Map<String, String> attributes = new HashMap<>(Map.of("Arn", arn));
        streamArn.ifPresent(stream -> attributes.put("StreamArn", stream));
        return new ResourceValues(name, attributes);
    }
}
