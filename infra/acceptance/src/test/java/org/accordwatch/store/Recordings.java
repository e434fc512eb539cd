package org.accordwatch.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.Talks;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;

/** Opens agreements and records changes at times of the test's choice, through the store that is deployed. */
record Recordings(Tables tables) {
    private static final List<Source> SOURCES =
            List.of(new Source("Press", "Talks", Optional.empty(), false, Optional.empty()));

    Agreement opened(String id, Instant at) {
        var agreement = Agreement.opened(opening(id, at));
        store(at).open(agreement);
        return agreement;
    }

    static Opening opening(String id, Instant at) {
        return new Opening(
                new AgreementId(id),
                "A truce",
                BindingNature.POLITICAL,
                List.of(new Party("US"), new Party("CN")),
                AgreementStatus.NEGOTIATION,
                List.of(),
                SOURCES,
                Optional.empty(),
                at,
                "editor");
    }

    Recorded talks(AgreementId agreement, Instant at) {
        return record(agreement, new Talks(Talks.Phase.OPENED, "London"), at);
    }

    Recorded record(AgreementId agreement, Fact fact, Instant at) {
        var report = new Report(fact, at.minus(Duration.ofHours(1)), "Something happened.", SOURCES, List.of());
        var key = new IdempotencyKey("key-" + at.toEpochMilli() + "-" + fact.hashCode());
        return new RecordChange(store(at), clock(at), _ -> {})
                .call(new RecordChange.Request(agreement, report, key, "fingerprint", "editor"));
    }

    DynamoDbAgreementStore store(Instant at) {
        return new DynamoDbAgreementStore(tables.client(), tables.agreements(), clock(at));
    }

    static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
