package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.DigestNotes;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Told;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What waits for the digests, in DynamoDB. Each audience has its notes under one key; under a key for each frequency there is an item
 * for each audience that has any, so that nobody has to look for them. Safe for use by many threads.
 */
public final class DynamoDbDigestNotes implements DigestNotes {
    private static final String RECORDED_AT = "recordedAt";
    private static final String MARK = "mark";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final BatchWrite batch;

    public DynamoDbDigestNotes(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.batch = new BatchWrite(client, table);
    }

    /** First the notes, then the mark: whoever read an older mark, and so perhaps not these notes, will not settle it. */
    @Override
    public void note(Listed audience, List<Told> changes) {
        batch.put(changes.stream().map(told -> note(audience.audience(), told)).toList());
        var mark = changes.getLast().ref() + " " + clock.instant();
        client.putItem(put -> put.tableName(table).item(pending(audience, mark)));
    }

    @Override
    public Stream<Pending> pending(Frequency frequency) {
        var marks = new Pages(client, all(pendingPk(frequency)));
        return marks.stream().map(item -> new Pending(AudienceItems.listed(item), Items.text(item, MARK)));
    }

    @Override
    public List<Note> of(AudienceId audience) {
        var notes = new ArrayList<Note>();
        for (var item : new Pages(client, all(notesPk(audience)))) {
            notes.add(new Note(
                    ChangeRef.parse(Items.text(item, Items.SK)), Instant.parse(Items.text(item, RECORDED_AT))));
        }
        return notes;
    }

    @Override
    public void forget(AudienceId audience, List<ChangeRef> changes) {
        batch.delete(changes.stream().map(change -> noteKey(audience, change)).toList());
    }

    @Override
    public void settle(Pending pending) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(pendingKey(pending.audience()))
                    .conditionExpression("mark = :seen")
                    .expressionAttributeValues(Map.of(":seen", AttributeValue.fromS(pending.mark()))));
        } catch (ConditionalCheckFailedException notedSince) {
            // What was noted meanwhile keeps the audience among those that have something.
        }
    }

    private QueryRequest all(String pk) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .build();
    }

    private static Map<String, AttributeValue> note(AudienceId audience, Told told) {
        var document =
                Json.object().put(RECORDED_AT, told.change().recordedAt()).build();
        return Items.item(notesPk(audience), told.ref().toString(), document);
    }

    private static Map<String, AttributeValue> noteKey(AudienceId audience, ChangeRef change) {
        return Items.key(notesPk(audience), change.toString());
    }

    private static String notesPk(AudienceId audience) {
        return "NOTES#" + audience;
    }

    private static Map<String, AttributeValue> pending(Listed audience, String mark) {
        var document = AudienceItems.write(audience).put(MARK, mark).build();
        return Items.item(pendingPk(audience.frequency()), AudienceItems.AUDIENCE + audience.audience(), document);
    }

    private static Map<String, AttributeValue> pendingKey(Listed audience) {
        return Items.key(pendingPk(audience.frequency()), AudienceItems.AUDIENCE + audience.audience());
    }

    private static String pendingPk(Frequency frequency) {
        return "PENDING#" + frequency.term();
    }
}
