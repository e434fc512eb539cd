package org.accordwatch.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Refusal;
import org.accordwatch.agreement.Report;
import org.accordwatch.recording.AgreementStore.Answered;
import org.accordwatch.recording.AgreementStore.Attempt;

/**
 * Records a change of an agreement, once per idempotency key. Nothing is published from here: the stored change is the outbox.
 */
public final class RecordChange {
    /** How long an answer is kept for requests that are sent again. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Enough for fifty editors at one agreement in the same second, and over before the function times out. */
    static final int ATTEMPTS = 30;

    private final AgreementStore store;
    private final Clock clock;
    private final Pause pause;

    public RecordChange(AgreementStore store, Clock clock, Pause pause) {
        this.store = store;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * A request to record a change.
     *
     * @param fingerprint tells this request's content from any other
     * @param by the editor's subject claim
     */
    public record Request(AgreementId agreement, Report report, IdempotencyKey key, String fingerprint, String by) {}

    /**
     * The change as recorded by this request or by an earlier one with the same key and content.
     *
     * @throws UnknownAgreement when there is no such agreement
     * @throws InvalidValue when the report names what the agreement does not have
     * @throws Refusal when the report does not fit the agreement as it stands
     * @throws KeyReused when the key was used for another request
     * @throws StillBusy when others were faster at every attempt
     */
    public Recorded call(Request request) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var found = store.find(request.agreement(), request.key());
            if (found.answered().isPresent()) {
                return again(found.answered().get(), request);
            }
            var agreement = found.agreement()
                    .orElseThrow(() -> new UnknownAgreement(request.agreement().value()));
            var recorded = recorded(agreement, request);
            switch (store.save(recorded, answer(request, recorded))) {
                case Attempt.Saved() -> {
                    return recorded;
                }
                case Attempt.AnsweredBefore(var answered) -> {
                    return again(answered, request);
                }
                case Attempt.LostRace() -> pause.after(attempt);
            }
        }
        throw new StillBusy();
    }

    private Recorded recorded(Agreement agreement, Request request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Recorded.of(agreement, request.report(), now, request.by(), () -> store.timeline(agreement));
    }

    private static Answered answer(Request request, Recorded recorded) {
        return new Answered(
                request.key(),
                request.fingerprint(),
                recorded,
                recorded.change().recordedAt().plus(KEPT));
    }

    private static Recorded again(Answered answered, Request request) {
        if (!answered.fingerprint().equals(request.fingerprint())) {
            throw new KeyReused();
        }
        return answered.recorded();
    }
}
