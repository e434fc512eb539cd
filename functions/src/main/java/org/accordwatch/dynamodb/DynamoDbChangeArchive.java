package org.accordwatch.dynamodb;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.accordwatch.alerting.ChangeArchive;
import org.accordwatch.alerting.ChangeRef;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Recorded changes in DynamoDB, by their keys. Safe for use by many threads. */
public final class DynamoDbChangeArchive implements ChangeArchive {
    private final BatchGet batch;

    public DynamoDbChangeArchive(DynamoDbClient client, String table) {
        this.batch = new BatchGet(client, table);
    }

    @Override
    public List<Kept> read(Collection<ChangeRef> changes) {
        var distinct = new LinkedHashSet<>(changes);
        var keys = distinct.stream()
                .map(change -> Items.key(AgreementItems.pk(change.agreement()), AgreementItems.sk(change.number())))
                .toList();
        return batch.items(keys, true).stream()
                .map(item -> new Kept(AgreementItems.told(item), AgreementItems.correctedBy(item)))
                .toList();
    }
}
