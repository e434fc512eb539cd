package org.accordwatch.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Tells each audience of a change once. */
class Notifier {
    private static final int MOST_KEYS = 100;

    private final DynamoDbEnhancedClient enhancedClient;
    private final SnsClient snsClient;
    private final ObjectMapper objectMapper = Json.mapper();
    private final DynamoDbTable<ChangeRecord> changes;
    private final DynamoDbTable<InterestRecord> interests;
    private final DynamoDbTable<AlertLogRecord> log;
    private final String publicUrl;

    Notifier(
            DynamoDbEnhancedClient enhancedClient,
            SnsClient snsClient,
            String agreementsTable,
            String subscribersTable,
            String publicUrl) {
        this.enhancedClient = enhancedClient;
        this.snsClient = snsClient;
        this.changes = enhancedClient.table(agreementsTable, TableSchema.fromBean(ChangeRecord.class));
        this.interests = enhancedClient.table(subscribersTable, TableSchema.fromBean(InterestRecord.class));
        this.log = enhancedClient.table(subscribersTable, TableSchema.fromBean(AlertLogRecord.class));
        this.publicUrl = publicUrl;
    }

    /** How many audiences were sent to this time. */
    int tell(ChangeRecord change) {
        var audiences = audiences(change);
        int sent = 0;
        if (!audiences.isEmpty()) {
            var logKey = "ALERTED#" + change.getAgreement() + "#" + change.getNumber();
            var heard =
                    log
                            .query(QueryConditional.keyEqualTo(
                                    Key.builder().partitionValue(logKey).build()))
                            .items()
                            .stream()
                            .map(AlertLogRecord::getSk)
                            .collect(Collectors.toSet());
            for (var audience : audiences.values()) {
                if (!heard.contains(audience.getSk())) {
                    record(logKey, audience.getSk(), publish(audience.getTopic(), change));
                    sent++;
                }
            }
        }
        done(change);
        return sent;
    }

    /** By their keys: an audience with several matching interests hears once. */
    private Map<String, InterestRecord> audiences(ChangeRecord change) {
        var keys = keys(change);
        var found = new LinkedHashMap<String, InterestRecord>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            var batch = ReadBatch.builder(InterestRecord.class).mappedTableResource(interests);
            keys.subList(from, Math.min(keys.size(), from + MOST_KEYS))
                    .forEach(key -> batch.addGetItem(GetItemEnhancedRequest.builder()
                            .key(Key.builder()
                                    .partitionValue("INTEREST#" + key)
                                    .sortValue("WANTED")
                                    .build())
                            .consistentRead(true)
                            .build()));
            var request = BatchGetItemEnhancedRequest.builder()
                    .readBatches(batch.build())
                    .build();
            enhancedClient
                    .batchGetItem(request)
                    .resultsForTable(interests)
                    .forEach(wanted -> entries(wanted).forEach(entry -> found.put(entry.getSk(), entry)));
        }
        return found;
    }

    private Stream<InterestRecord> entries(InterestRecord wanted) {
        return interests
                .query(QueryConditional.sortBeginsWith(Key.builder()
                        .partitionValue(wanted.getPk())
                        .sortValue("AUDIENCE#")
                        .build()))
                .items()
                .stream();
    }

    private static List<String> keys(ChangeRecord change) {
        var details = change.getDetails();
        var parties = new ArrayList<>(List.of("*"));
        var named = Stream.of(
                        details.getParty(),
                        details.getAccuser(),
                        details.getRespondent(),
                        details.getBy(),
                        details.getImplementer())
                .filter(party -> party != null);
        Stream.concat(named, ChangeRepository.orEmpty(change.getParties()).stream())
                .distinct()
                .forEach(parties::add);
        var products = new ArrayList<>(List.of("*"));
        if (details.getProducts() != null) {
            details.getProducts().stream()
                    .map(Product::getHs)
                    .flatMap(code -> Stream.of(2, 4, 6)
                            .filter(length -> length <= code.length())
                            .map(length -> code.substring(0, length)))
                    .distinct()
                    .forEach(products::add);
        }
        var keys = new ArrayList<String>();
        for (var agreement : List.of("*", change.getAgreement())) {
            for (var party : parties) {
                for (var kind : List.of("*", details.getKind())) {
                    for (var product : products) {
                        for (var certainty : List.of("*", change.getCertainty())) {
                            keys.add(String.join("|", agreement, party, kind, product, certainty));
                        }
                    }
                }
            }
        }
        return keys;
    }

    private String publish(String topic, ChangeRecord change) {
        var link = publicUrl + "/agreements/" + change.getAgreement() + "/changes";
        var email = AlertText.email(change, link);
        var message = new LinkedHashMap<String, String>();
        message.put("default", email);
        message.put("email", email);
        message.put("sms", AlertText.sms(change, link));
        try {
            return snsClient
                    .publish(PublishRequest.builder()
                            .topicArn(topic)
                            .subject(AlertText.subject(change))
                            .messageStructure("json")
                            .message(objectMapper.writeValueAsString(message))
                            .messageAttributes(Map.of(
                                    "type", attribute("String", "alert"),
                                    "agreement", attribute("String", change.getAgreement()),
                                    "kind",
                                            attribute(
                                                    "String",
                                                    change.getDetails().getKind()),
                                    "certainty", attribute("String", change.getCertainty()),
                                    "change",
                                            attribute(
                                                    "Number", change.getNumber().toString())))
                            .build())
                    .messageId();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private void record(String pk, String sk, String messageId) {
        var entry = new AlertLogRecord();
        entry.setPk(pk);
        entry.setSk(sk);
        entry.setMessageId(messageId);
        entry.setSentAt(Instant.now());
        log.putItem(entry);
    }

    /** Takes the change off the index of what is to do. */
    private void done(ChangeRecord change) {
        change.setTodo(null);
        change.setTodoAt(null);
        changes.updateItem(change);
    }

    /** Changes of which somebody has still to be told. */
    Stream<ChangeRecord> waiting(Instant recordedBefore) {
        return changes
                .index("to-do")
                .query(QueryConditional.sortLessThan(Key.builder()
                        .partitionValue("ALERT")
                        .sortValue(recordedBefore.toString())
                        .build()))
                .stream()
                .flatMap(page -> page.items().stream())
                .map(changes::getItem);
    }
}
