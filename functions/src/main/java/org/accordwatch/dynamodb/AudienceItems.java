package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.alerting.Language;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How audiences lie in the subscribers table. Under each interest that anybody has there is a marker, which counts the audiences
 * that have it, and an entry for each of them.
 */
final class AudienceItems {
    static final String AUDIENCE = "AUDIENCE#";
    static final String TOPIC = "topic";
    /** How many places endpoints have in an audience or are asked about. */
    static final String MEMBERS = "members";
    /** Endpoints that may be in another audience at the same time. */
    static final String CONTESTED = "contested";
    /** Subscriptions in SNS that nobody wants. */
    static final String UNWANTED = "unwanted";

    /** How many audiences have an interest. */
    static final String AUDIENCES = "audiences";

    private static final String FREQUENCY = "frequency";
    private static final String LANGUAGE = "language";
    private static final String SINCE = "since";
    private static final String WANTS = "wants";
    private static final String INTEREST = "INTEREST#";
    /** One for all: a change asks for some hundred markers. */
    private static final AttributeValue MARKER = AttributeValue.fromS("WANTED");

    private AudienceItems() {}

    static String interestPk(Interest interest) {
        return INTEREST.concat(interest.key());
    }

    static Map<String, AttributeValue> key(AudienceId audience) {
        return Items.key(AUDIENCE + audience, "AUDIENCE");
    }

    static AudienceId id(String pk) {
        return new AudienceId(pk.substring(AUDIENCE.length()));
    }

    static Map<String, AttributeValue> marker(Interest interest) {
        return Map.of(Items.PK, AttributeValue.fromS(interestPk(interest)), Items.SK, MARKER);
    }

    static boolean isWanted(Map<String, AttributeValue> marker) {
        return Items.count(marker, AUDIENCES) > 0;
    }

    static Listed listed(Map<String, AttributeValue> entry) {
        return listed(id(Items.text(entry, Items.SK)), entry);
    }

    /** What an entry says, found in the audience's own item. */
    static Listed listedItself(Map<String, AttributeValue> item) {
        var audience = read(item);
        return new Listed(
                audience.id(), Items.text(item, TOPIC), audience.frequency(), audience.language(), since(item));
    }

    static Json.Builder write(Listed listed) {
        return Json.object()
                .put(TOPIC, listed.topic())
                .put(FREQUENCY, listed.frequency().term())
                .put(LANGUAGE, listed.language().term())
                .put(SINCE, listed.since());
    }

    private static Listed listed(AudienceId audience, Map<String, AttributeValue> item) {
        return new Listed(
                audience,
                Items.text(item, TOPIC),
                Term.of(Frequency.class, Items.text(item, FREQUENCY)),
                Term.of(Language.class, Items.text(item, LANGUAGE)),
                since(item));
    }

    private static Instant since(Map<String, AttributeValue> item) {
        return Instant.parse(Items.text(item, SINCE));
    }

    static Map<String, AttributeValue> audience(Audience audience, String topic, Instant since) {
        var document = Json.object()
                .put(WANTS, write(audience))
                .put(TOPIC, topic)
                .put(SINCE, since)
                .build();
        return Items.item(AUDIENCE + audience.id(), "AUDIENCE", document);
    }

    /** What lists an audience under each of its interests. */
    static List<TransactWriteItem> list(String table, Audience audience, String topic, Instant since) {
        var writes = new ArrayList<TransactWriteItem>();
        var entry = write(new Listed(audience.id(), topic, audience.frequency(), audience.language(), since))
                .build();
        for (var interest : audience.interests()) {
            var item = Items.item(interestPk(interest), AUDIENCE + audience.id(), entry);
            writes.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table).item(item))
                    .build());
            writes.add(count(table, interest, 1));
        }
        return writes;
    }

    static List<TransactWriteItem> unlist(String table, Audience audience) {
        var writes = new ArrayList<TransactWriteItem>();
        for (var interest : audience.interests()) {
            var key = Items.key(interestPk(interest), AUDIENCE + audience.id());
            writes.add(TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table).key(key))
                    .build());
            writes.add(count(table, interest, -1));
        }
        return writes;
    }

    private static TransactWriteItem count(String table, Interest interest, int more) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(marker(interest))
                        .updateExpression("ADD " + AUDIENCES + " :more")
                        .expressionAttributeValues(Map.of(":more", Items.number(more))))
                .build();
    }

    static Json.Fields write(Audience audience) {
        return Json.object()
                .put("interests", audience.interests(), InterestDocument::write)
                .put(FREQUENCY, audience.frequency().term())
                .put(LANGUAGE, audience.language().term())
                .build();
    }

    static Audience read(Node node) {
        var form = node.form();
        var interests = form.list("interests", InterestDocument::read, List::copyOf);
        var frequency = form.required(FREQUENCY, word -> word.term(Frequency.class));
        var language = form.required(LANGUAGE, word -> word.term(Language.class));
        return form.build(() -> new Audience(interests.get(), frequency.get(), language.get()));
    }

    static Audience read(Map<String, AttributeValue> item) {
        return Form.read(Items.document(item, CONTESTED, UNWANTED).fields(WANTS), AudienceItems::read);
    }
}
