package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Concerns;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceIndex;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.junit.jupiter.api.Test;

/** The work of finding who wants to hear of a change depends on the change and on who matches, not on how many audiences there are. */
class FlatMatchTest {
    private static final AgreementId LONDON = new AgreementId("us-china-london-framework");
    private static final Party CHINA = new Party("CN");

    private static final Change CHANGE = new Change(
            LONDON,
            7,
            new Report(
                    new Approval(CHINA, "President Xi", Approval.Decision.APPROVED),
                    Instant.parse("2025-06-27T08:00:00Z"),
                    "China confirms the details.",
                    List.of(new Source("Ministry", "Remarks", Optional.empty(), true, Optional.empty())),
                    List.of()),
            new Concerns(List.of(CHINA), List.of(new HsCode("2846"), new HsCode("8505"), new HsCode("8542"))),
            Instant.parse("2025-06-27T09:00:00Z"),
            "editor");

    @Test
    void callsAreTheSameAt10And1000And50000AudiencesWhenTheSameOnesMatch() {
        try (var tables = new Tables()) {
            var index = new DynamoDbAudiences(tables.client(), tables.subscribers(), Clock.systemUTC());
            var matching = List.of(
                    audience(interest(Optional.of(LONDON), Optional.empty())),
                    audience(interest(Optional.empty(), Optional.of(new HsCode("85")))),
                    audience(
                            interest(Optional.of(LONDON), Optional.empty()),
                            interest(Optional.empty(), Optional.of(new HsCode("2846")))));
            matching.forEach(audience -> Newcomers.begin(tables.client(), tables, audience));

            var calls = new HashMap<Integer, Map<String, Long>>();
            int others = matching.size();
            for (int audiences : new int[] {10, 1_000, 50_000}) {
                fill(tables, others, audiences);
                others = audiences;
                tables.calls();
                assertThat(index.having(Interest.matching(CHANGE)))
                        .extracting(AudienceIndex.Listed::audience)
                        .containsExactlyInAnyOrderElementsOf(
                                matching.stream().map(Audience::id).toList());
                calls.put(audiences, tables.calls());
            }

            // 2 agreements x 2 parties x 2 kinds x 6 products x 2 certainties = 96 keys, one batch; 3 interests are
            // wanted.
            assertThat(calls.get(10)).isEqualTo(Map.of("BatchGetItem", 1L, "Query", 3L));
            assertThat(calls.get(1_000)).isEqualTo(calls.get(10));
            assertThat(calls.get(50_000)).isEqualTo(calls.get(10));
        }
    }

    /** Audiences that want to hear of other agreements. */
    private static void fill(Tables tables, int from, int to) {
        try (var bulk = new BulkWrites(tables.client())) {
            IntStream.range(from, to)
                    .mapToObj(i -> audience(
                            interest(Optional.of(new AgreementId("another-agreement-" + i)), Optional.empty())))
                    .forEach(audience -> Newcomers.begin(bulk, tables, audience));
            bulk.flush();
        }
    }

    private static Audience audience(Interest... interests) {
        return new Audience(List.of(interests), Frequency.IMMEDIATE);
    }

    private static Interest interest(Optional<AgreementId> agreement, Optional<HsCode> product) {
        return new Interest(agreement, Optional.empty(), Optional.<Kind>empty(), product, Optional.empty());
    }
}
