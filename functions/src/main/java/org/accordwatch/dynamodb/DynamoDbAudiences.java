package org.accordwatch.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex;
import org.accordwatch.alerting.Interest;
import org.accordwatch.subscribing.AudienceRegistry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The interest index in DynamoDB. Safe for use by many threads. */
public final class DynamoDbAudiences implements AudienceIndex, AudienceRegistry {
    private final DynamoDbClient client;
    private final String table;
    private final BatchGet batchGet;
    private final BatchWrite batchWrite;

    public DynamoDbAudiences(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batchGet = new BatchGet(client, table);
        this.batchWrite = new BatchWrite(client, table);
    }

    /** Asks in batches which of the interests anybody has, then for the audiences of those alone. */
    @Override
    public Set<Listed> having(List<Interest> interests) {
        var markers = interests.stream().map(AudienceItems::marker).toList();
        var found = new HashSet<Listed>();
        for (var marker : batchGet.items(markers, true)) {
            client.queryPaginator(entries(Items.text(marker, Items.PK))).items().stream()
                    .map(AudienceItems::listed)
                    .forEach(found::add);
        }
        return Set.copyOf(found);
    }

    @Override
    public Set<Listed> listed(Set<AudienceId> audiences) {
        var keys = audiences.stream().map(AudienceItems::key).toList();
        return batchGet.items(keys, true).stream()
                .map(AudienceItems::listedItself)
                .collect(Collectors.toSet());
    }

    /** Markers go last: an interest that is found wanted has its entries. */
    @Override
    public void list(Audience audience, String topic) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        items.add(AudienceItems.audience(audience, topic));
        audience.interests().forEach(interest -> items.add(AudienceItems.entry(interest, audience, topic)));
        batchWrite.put(items);
        batchWrite.put(audience.interests().stream().map(AudienceItems::marker).toList());
    }

    private QueryRequest entries(String pk) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :audience)")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk),
                        ":audience", AttributeValue.fromS(AudienceItems.AUDIENCE)))
                .build();
    }
}
