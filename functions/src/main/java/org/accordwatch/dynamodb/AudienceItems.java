package org.accordwatch.dynamodb;

import java.util.Map;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How audiences lie in the subscribers table. Under each interest that anybody has there is a marker, which says that the interest
 * is wanted at all, and an entry for each audience that has it.
 */
final class AudienceItems {
    static final String AUDIENCE = "AUDIENCE#";
    private static final String INTEREST = "INTEREST#";
    private static final String MARKER = "WANTED";
    private static final String TOPIC = "topic";

    private AudienceItems() {}

    static String interestPk(Interest interest) {
        return INTEREST + interest.key();
    }

    static Map<String, AttributeValue> marker(Interest interest) {
        return Items.key(interestPk(interest), MARKER);
    }

    static Map<String, AttributeValue> entry(Interest interest, AudienceId audience, String topic) {
        var document = Json.object().put(TOPIC, topic).build();
        return Items.item(interestPk(interest), AUDIENCE + audience, document);
    }

    static Listed listed(Map<String, AttributeValue> entry) {
        var audience = Items.text(entry, Items.SK).substring(AUDIENCE.length());
        return new Listed(new AudienceId(audience), Items.text(entry, TOPIC));
    }

    static Map<String, AttributeValue> audience(Audience audience, String topic) {
        var document = write(audience).put(TOPIC, topic).build();
        return Items.item(AUDIENCE + audience.id(), "AUDIENCE", document);
    }

    static Json.Builder write(Audience audience) {
        return Json.object()
                .put("interests", audience.interests(), InterestDocument::write)
                .put("frequency", audience.frequency().term());
    }
}
