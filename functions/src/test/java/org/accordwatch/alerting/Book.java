package org.accordwatch.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Reports;
import org.accordwatch.agreement.Timeline;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;

/** The agreements table in memory: what was recorded, how far it is alerted, and when to look at deadlines. */
final class Book implements AgreementStore, Outbox, Agenda, ChangeArchive {
    final Map<ChangeRef, Told> recorded = new TreeMap<>();
    final Map<AgreementId, Integer> alertedTo = new HashMap<>();
    private final Map<ChangeRef, List<Integer>> corrections = new HashMap<>();
    private final Map<AgreementId, Agreement> heads = new TreeMap<>();
    private final Map<AgreementId, Instant> agenda = new TreeMap<>();
    private final Map<String, Answered> answers = new HashMap<>();
    private final Map<AgreementId, Claim> claims = new HashMap<>();
    private final Crash crash;
    private final Clock clock;

    private record Claim(String holder, Instant until) {}

    Book(Crash crash, Clock clock) {
        this.crash = crash;
        this.clock = clock;
    }

    RecordChange recordChange() {
        return new RecordChange(this, clock, _ -> {});
    }

    Agreement opened(Opening opening) {
        var agreement = Agreement.opened(opening);
        heads.put(agreement.id(), agreement);
        return agreement;
    }

    /** Records a fact of the agreement now, as an editor. */
    Told record(AgreementId agreement, Fact fact) {
        var key = new IdempotencyKey("editor-" + recorded.size());
        var change = recordChange()
                .call(new RecordChange.Request(agreement, Reports.of(fact), key, "fingerprint", "editor"))
                .change();
        return Objects.requireNonNull(recorded.get(ChangeRef.of(change)));
    }

    Agreement head(AgreementId id) {
        return Objects.requireNonNull(heads.get(id));
    }

    List<Told> of(AgreementId agreement) {
        return recorded.values().stream()
                .filter(told -> told.change().agreement().equals(agreement))
                .toList();
    }

    @Override
    public void open(Agreement agreement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Found find(AgreementId agreement, IdempotencyKey key) {
        return crash.call(() -> new Found(
                Optional.ofNullable(heads.get(agreement)),
                Optional.ofNullable(answers.get(agreement + " " + key))
                        .filter(answered -> answered.until().isAfter(clock.instant()))));
    }

    @Override
    public Timeline timeline(Agreement agreement) {
        return crash.call(() -> new Timeline(
                agreement.opening(),
                of(agreement.id()).stream().map(Told::change).toList()));
    }

    @Override
    public Attempt save(Recorded accepted, Answered answered) {
        return crash.call(() -> {
            var agreement = accepted.agreement();
            var told = new Told(accepted.change(), accepted.background());
            recorded.put(told.ref(), told);
            heads.put(agreement.id(), agreement);
            answers.put(agreement.id() + " " + answered.key(), answered);
            look(agreement.id(), Step.nextUnlessSeenTo(agreement));
            if (told.change().fact() instanceof Correction correction) {
                corrections
                        .computeIfAbsent(new ChangeRef(agreement.id(), correction.corrects()), _ -> new ArrayList<>())
                        .add(told.change().number());
            }
            return new Attempt.Saved();
        });
    }

    @Override
    public List<Kept> read(Collection<ChangeRef> changes) {
        return crash.call(() -> recorded.values().stream()
                .filter(told -> changes.contains(told.ref()))
                .map(told -> new Kept(told, corrections.getOrDefault(told.ref(), List.of())))
                .toList());
    }

    @Override
    public Stream<AgreementId> due(Instant now) {
        return crash
                .call(() -> agenda.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(now))
                        .map(Map.Entry::getKey)
                        .toList())
                .stream();
    }

    @Override
    public Optional<Agreement> agreement(AgreementId id) {
        return crash.call(() -> Optional.ofNullable(heads.get(id)));
    }

    @Override
    public void postpone(Agreement agreement, Optional<Instant> at) {
        crash.run(() -> {
            if (head(agreement.id()).version() == agreement.version()) {
                look(agreement.id(), at);
            }
        });
    }

    private void look(AgreementId agreement, Optional<Instant> at) {
        agenda.remove(agreement);
        at.ifPresent(time -> agenda.put(agreement, time));
    }

    @Override
    public Optional<Integer> claim(AgreementId agreement, String holder, Duration atMost) {
        return crash.call(() -> {
            var claim = claims.get(agreement);
            if (claim != null && !claim.holder().equals(holder) && claim.until().isAfter(clock.instant())) {
                return Optional.empty();
            }
            claims.put(agreement, new Claim(holder, clock.instant().plus(atMost)));
            return Optional.of(alertedTo.getOrDefault(agreement, 0));
        });
    }

    @Override
    public int alertedTo(AgreementId agreement) {
        return crash.call(() -> alertedTo.getOrDefault(agreement, 0));
    }

    @Override
    public void release(AgreementId agreement, String holder) {
        crash.run(() ->
                claims.computeIfPresent(agreement, (_, claim) -> claim.holder().equals(holder) ? null : claim));
    }

    @Override
    public List<Told> changes(AgreementId agreement, int first, int last) {
        return crash.call(() -> of(agreement).stream()
                .filter(told -> told.change().number() >= first && told.change().number() <= last)
                .toList());
    }

    @Override
    public void complete(AgreementId agreement, int first, int last) {
        crash.run(() -> alertedTo.put(agreement, last));
    }

    @Override
    public Stream<ChangeRef> waiting(Instant recordedBefore) {
        return crash
                .call(() -> recorded.values().stream()
                        .filter(told -> told.change().recordedAt().isBefore(recordedBefore))
                        .map(Told::ref)
                        .filter(change -> change.number() > alertedTo.getOrDefault(change.agreement(), 0))
                        .toList())
                .stream();
    }
}
