package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.Step;
import org.accordwatch.dynamodb.DynamoDbClaims;
import org.accordwatch.dynamodb.DynamoDbReminderLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps two runs of a schedule apart, and what one tells the next. */
class ClaimsTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Tables tables = new Tables();

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aClaimIsHeldByOneUntilItIsGivenBack() {
        assertThat(claims(NOW).take("work", "one", MINUTE)).isTrue();
        assertThat(claims(NOW).take("work", "one", MINUTE)).isTrue();
        assertThat(claims(NOW).take("work", "other", MINUTE)).isFalse();
        assertThat(claims(NOW).take("other work", "other", MINUTE)).isTrue();
        claims(NOW).giveBack("work", "other");
        assertThat(claims(NOW).take("work", "other", MINUTE)).isFalse();
        claims(NOW).giveBack("work", "one");
        assertThat(claims(NOW).take("work", "other", MINUTE)).isTrue();
    }

    @Test
    void aClaimEndsByItselfWhenItsHolderDied() {
        claims(NOW).take("work", "one", MINUTE);
        assertThat(claims(NOW.plusSeconds(59)).take("work", "other", MINUTE)).isFalse();
        assertThat(claims(NOW.plusSeconds(60)).take("work", "other", MINUTE)).isTrue();
        claims(NOW.plusSeconds(60)).giveBack("work", "one");
        assertThat(claims(NOW.plusSeconds(60)).take("work", "one", MINUTE)).isFalse();
    }

    @Test
    void remindersAreRememberedByDeadlineAndStep() {
        var log = new DynamoDbReminderLog(tables.client(), tables.subscribers(), Recordings.clock(NOW));
        var deadline = new ChangeRef(new AgreementId("truce"), 1);
        log.record(deadline, Step.WEEK_AHEAD, new AudienceId("a"), "message");
        log.record(deadline, Step.WEEK_AHEAD, new AudienceId("b"), "message");
        log.record(deadline, Step.DAY_AHEAD, new AudienceId("c"), "message");
        assertThat(log.reminded(deadline, Step.WEEK_AHEAD))
                .containsExactlyInAnyOrder(new AudienceId("a"), new AudienceId("b"));
        assertThat(log.reminded(deadline, Step.DAY_AHEAD)).containsExactly(new AudienceId("c"));
        assertThat(log.reminded(new ChangeRef(deadline.agreement(), 2), Step.DAY_AHEAD))
                .isEmpty();
        assertThat(log.missed(deadline)).isFalse();
        log.recordMissed(deadline);
        assertThat(log.missed(deadline)).isTrue();
        assertThat(log.reminded(deadline, Step.MONTH_AHEAD)).isEmpty();
    }

    private DynamoDbClaims claims(Instant now) {
        return new DynamoDbClaims(tables.client(), tables.subscribers(), Recordings.clock(now));
    }
}
