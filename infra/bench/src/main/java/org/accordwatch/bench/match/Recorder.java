package org.accordwatch.bench.match;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Product;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.Talks;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens the London framework and records changes of it, all alike, through the use case and the store that are deployed. */
public final class Recorder {
    private static final List<Source> SOURCES =
            List.of(new Source("Ministry of Commerce", "Remarks", Optional.empty(), true, Optional.empty()));

    private final RecordChange recordChange;
    private int recorded;

    /** @param table the name of the table of agreements */
    public Recorder(DynamoDbClient client, String table) {
        var clock = Clock.systemUTC();
        var store = new DynamoDbAgreementStore(client, table, clock);
        store.open(Agreement.opened(new Opening(
                Population.LONDON,
                "London framework",
                BindingNature.POLITICAL,
                List.of(new Party("US"), new Party("CN")),
                AgreementStatus.NEGOTIATION,
                List.of(product("2846"), product("8505"), product("8542")),
                SOURCES,
                Optional.empty(),
                clock.instant(),
                "editor")));
        this.recordChange = new RecordChange(store, clock, _ -> {});
    }

    /** Records one more change and gives its number. */
    public int record() {
        recorded++;
        var report = new Report(
                new Talks(Talks.Phase.OPENED, "London"),
                Instant.parse("2025-06-09T08:00:00Z"),
                "Talks on export controls open.",
                SOURCES,
                List.of());
        var key = new IdempotencyKey("key-" + recorded);
        recordChange.call(new RecordChange.Request(Population.LONDON, report, key, "fingerprint", "editor"));
        return recorded;
    }

    private static Product product(String code) {
        return new Product(new HsCode(code), "Product " + code);
    }
}
