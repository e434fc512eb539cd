package org.accordwatch.dynamodb;

import java.util.Map;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.alerting.Language;
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
    private static final String FREQUENCY = "frequency";
    private static final String LANGUAGE = "language";

    private AudienceItems() {}

    static String interestPk(Interest interest) {
        return INTEREST + interest.key();
    }

    static Map<String, AttributeValue> marker(Interest interest) {
        return Items.key(interestPk(interest), MARKER);
    }

    static Map<String, AttributeValue> entry(Interest interest, Audience audience, String topic) {
        var listed = new Listed(audience.id(), topic, audience.frequency(), audience.language());
        return Items.item(
                interestPk(interest), AUDIENCE + audience.id(), write(listed).build());
    }

    static Listed listed(Map<String, AttributeValue> entry) {
        return listed(Items.text(entry, Items.SK), entry);
    }

    static Map<String, AttributeValue> key(AudienceId audience) {
        return Items.key(AUDIENCE + audience, "AUDIENCE");
    }

    static Map<String, AttributeValue> audience(Audience audience, String topic) {
        var document = write(audience).put(TOPIC, topic).build();
        return Items.item(AUDIENCE + audience.id(), "AUDIENCE", document);
    }

    static Listed listedItself(Map<String, AttributeValue> audience) {
        return listed(Items.text(audience, Items.PK), audience);
    }

    static Json.Builder write(Audience audience) {
        return Json.object()
                .put("interests", audience.interests(), InterestDocument::write)
                .put(FREQUENCY, audience.frequency().term())
                .put(LANGUAGE, audience.language().term());
    }

    static Json.Builder write(Listed listed) {
        return Json.object()
                .put(TOPIC, listed.topic())
                .put(FREQUENCY, listed.frequency().term())
                .put(LANGUAGE, listed.language().term());
    }

    private static Listed listed(String key, Map<String, AttributeValue> item) {
        return new Listed(
                new AudienceId(key.substring(AUDIENCE.length())),
                Items.text(item, TOPIC),
                Term.of(Frequency.class, Items.text(item, FREQUENCY)),
                Term.of(Language.class, Items.text(item, LANGUAGE)));
    }
}
