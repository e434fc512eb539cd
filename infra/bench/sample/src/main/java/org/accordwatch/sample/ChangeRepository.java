package org.accordwatch.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Agreements and their changes in DynamoDB. */
class ChangeRepository {
    private static final int ATTEMPTS = 5;

    private final DynamoDbEnhancedClient enhancedClient;
    private final ObjectMapper objectMapper;
    private final DynamoDbTable<AgreementRecord> agreements;
    private final DynamoDbTable<ChangeRecord> changes;
    private final DynamoDbTable<IdempotencyRecord> keys;

    ChangeRepository(DynamoDbEnhancedClient enhancedClient, String table, ObjectMapper objectMapper) {
        this.enhancedClient = enhancedClient;
        this.objectMapper = objectMapper;
        this.agreements = enhancedClient.table(table, TableSchema.fromBean(AgreementRecord.class));
        this.changes = enhancedClient.table(table, TableSchema.fromBean(ChangeRecord.class));
        this.keys = enhancedClient.table(table, TableSchema.fromBean(IdempotencyRecord.class));
    }

    /** The answer to the request, the same for the same key and body. */
    String record(String id, ChangeDetails details, String key, String body, String editor)
            throws JsonProcessingException {
        var fingerprint = sha256(body);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var found = enhancedClient.batchGetItem(BatchGetItemEnhancedRequest.builder()
                    .readBatches(
                            ReadBatch.builder(AgreementRecord.class)
                                    .mappedTableResource(agreements)
                                    .addGetItem(consistently(agreementKey(id)))
                                    .build(),
                            ReadBatch.builder(IdempotencyRecord.class)
                                    .mappedTableResource(keys)
                                    .addGetItem(consistently(idempotencyKey(id, key)))
                                    .build())
                    .build());
            var page = found.iterator().next();
            var answered = page.resultsForTable(keys).stream()
                    .filter(item -> item.getPk().startsWith("KEY#"))
                    .findFirst();
            if (answered.isPresent()) {
                if (!answered.get().getFingerprint().equals(fingerprint)) {
                    throw new ProblemException(422, "The key was used with another body");
                }
                return answered.get().getResponse();
            }
            var agreement = page.resultsForTable(agreements).stream()
                    .filter(item -> item.getSk().equals("HEAD"))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, "There is no such agreement"));
            var change = ChangeRules.apply(agreement, details, editor, Instant.now(), number -> change(id, number));
            if ("correction".equals(details.getKind()) && "retracted".equals(details.getEffect())) {
                ChangeRules.replay(agreement, Stream.concat(all(id), Stream.of(change)));
                change.setStatusAfter(agreement.getStatus());
            }
            var answer = new LinkedHashMap<String, Object>();
            answer.put("change", details);
            answer.put("number", change.getNumber());
            answer.put("agreement", view(agreement));
            var response = objectMapper.writeValueAsString(answer);
            if (save(agreement, change, idempotencyRecord(id, key, fingerprint, response))) {
                return response;
            }
        }
        throw new ProblemException(409, "Others are recording changes of this agreement; try again");
    }

    AgreementRecord agreement(String id) {
        return agreements.getItem(GetItemEnhancedRequest.builder()
                .key(agreementKey(id))
                .consistentRead(true)
                .build());
    }

    static Map<String, Object> view(AgreementRecord agreement) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", agreement.getId());
        view.put("title", agreement.getTitle());
        view.put("bindingNature", agreement.getBindingNature());
        view.put("parties", agreement.getParties());
        view.put("products", agreement.getProducts());
        view.put("status", agreement.getStatus());
        view.put("approvals", agreement.getApprovals());
        view.put("deadlines", agreement.getDeadlines());
        view.put("changes", agreement.getChanges());
        view.put("changedAt", agreement.getChangedAt());
        return view;
    }

    private boolean save(AgreementRecord agreement, ChangeRecord change, IdempotencyRecord answer) {
        try {
            enhancedClient.transactWriteItems(TransactWriteItemsEnhancedRequest.builder()
                    .addPutItem(
                            keys,
                            TransactPutItemEnhancedRequest.builder(IdempotencyRecord.class)
                                    .item(answer)
                                    .conditionExpression(isNew())
                                    .build())
                    .addPutItem(agreements, agreement)
                    .addPutItem(
                            changes,
                            TransactPutItemEnhancedRequest.builder(ChangeRecord.class)
                                    .item(change)
                                    .conditionExpression(isNew())
                                    .build())
                    .build());
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (cancelled.cancellationReasons().stream()
                    .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code())
                            || "TransactionConflict".equals(reason.code()))) {
                return false;
            }
            throw cancelled;
        }
    }

    private ChangeRecord change(String id, int number) {
        var change = changes.getItem(GetItemEnhancedRequest.builder()
                .key(changeKey(id, number))
                .consistentRead(true)
                .build());
        if (change == null) {
            throw new ProblemException(409, "There is no change " + number);
        }
        return change;
    }

    private Stream<ChangeRecord> all(String id) {
        return changes
                .query(QueryEnhancedRequest.builder()
                        .queryConditional(QueryConditional.sortBeginsWith(Key.builder()
                                .partitionValue("AGREEMENT#" + id)
                                .sortValue("CHANGE#")
                                .build()))
                        .consistentRead(true)
                        .build())
                .items()
                .stream();
    }

    private static GetItemEnhancedRequest consistently(Key key) {
        return GetItemEnhancedRequest.builder().key(key).consistentRead(true).build();
    }

    private static Expression isNew() {
        return Expression.builder().expression("attribute_not_exists(pk)").build();
    }

    private static IdempotencyRecord idempotencyRecord(String id, String key, String fingerprint, String response) {
        var record = new IdempotencyRecord();
        record.setPk("KEY#" + id + "#" + key);
        record.setSk("KEY");
        record.setFingerprint(fingerprint);
        record.setResponse(response);
        record.setExpiresAt(Instant.now().plus(Duration.ofHours(24)).getEpochSecond());
        return record;
    }

    private static Key agreementKey(String id) {
        return Key.builder().partitionValue("AGREEMENT#" + id).sortValue("HEAD").build();
    }

    private static Key idempotencyKey(String id, String key) {
        return Key.builder()
                .partitionValue("KEY#" + id + "#" + key)
                .sortValue("KEY")
                .build();
    }

    private static Key changeKey(String id, int number) {
        return Key.builder()
                .partitionValue("AGREEMENT#" + id)
                .sortValue(ChangeRules.sortKey(number))
                .build();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static AttributeValue string(String value) {
        return AttributeValue.builder().s(value).build();
    }

    static List<String> orEmpty(List<String> values) {
        return values == null ? List.of() : values;
    }
}
