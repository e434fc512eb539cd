package org.accordwatch.alerting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.DatedDeadline;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Refusal;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.alerting.ChangeArchive.Kept;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;

/**
 * Reminds of deadlines 30, 7 and 1 days ahead, and records them as missed when their day has passed unmet. Each once: whoever is late
 * takes the latest step alone, and what would have come before the deadline was set is left out.
 */
public final class RemindDeadlines {
    /** Who records what no editor did. */
    public static final String SYSTEM = "system";

    /** As long as the function may run at most. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private final Agenda agenda;
    private final ChangeArchive archive;
    private final AudienceIndex index;
    private final ReminderLog log;
    private final Claims claims;
    private final Roll roll;
    private final Publisher publisher;
    private final AlertWriter writer;
    private final RecordChange recordChange;
    private final Clock clock;

    public RemindDeadlines(
            Agenda agenda,
            ChangeArchive archive,
            AudienceIndex index,
            ReminderLog log,
            Claims claims,
            Roll roll,
            Publisher publisher,
            AlertWriter writer,
            RecordChange recordChange,
            Clock clock) {
        this.agenda = agenda;
        this.archive = archive;
        this.index = index;
        this.log = log;
        this.claims = claims;
        this.roll = roll;
        this.publisher = publisher;
        this.writer = writer;
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /** How many reminders were published and deadlines recorded as missed, and whose deadlines could not be seen to. */
    public record Outcome(int reminders, int missed, List<Failed> failed) {}

    /** An agreement that is looked at again by the next run. */
    public record Failed(AgreementId agreement, RuntimeException failure) {}

    /**
     * Sees to all deadlines whose time has come.
     *
     * @param holder a name that only this run has
     * @param until when to begin nothing new
     */
    public Outcome call(String holder, Instant until) {
        return new Run(holder).call(until);
    }

    /** One run. */
    private final class Run {
        private final String holder;
        private final List<Failed> failed = new ArrayList<>();
        private int reminders;
        private int missed;

        Run(String holder) {
            this.holder = holder;
        }

        Outcome call(Instant until) {
            try (Stream<AgreementId> due = agenda.due(clock.instant())) {
                due.takeWhile(_ -> clock.instant().isBefore(until)).forEach(this::claimed);
            }
            return new Outcome(reminders, missed, failed);
        }

        private void claimed(AgreementId id) {
            var work = "deadlines of " + id;
            try {
                if (claims.take(work, holder, CLAIM)) {
                    agenda.agreement(id).ifPresent(this::seeTo);
                    claims.giveBack(work, holder);
                }
            } catch (RuntimeException failure) {
                failed.add(new Failed(id, failure));
            }
        }

        private void seeTo(Agreement agreement) {
            var now = clock.instant();
            var open = agreement.standing().deadlines().stream()
                    .filter(DatedDeadline::isOpen)
                    .filter(deadline -> Step.current(deadline, now).isPresent())
                    .toList();
            var changes = changes(agreement, open);
            for (var deadline : open) {
                var step = Step.current(deadline, now).orElseThrow();
                var change = Optional.ofNullable(changes.get(deadline.change()))
                        .orElseThrow(() -> new IllegalStateException(
                                "change " + deadline.change() + " of " + agreement.id() + " is not there"));
                if (step.at(deadline).isAfter(change.change().recordedAt())) {
                    seeTo(agreement, deadline, step, change);
                }
            }
            agenda.postpone(agreement, Step.next(agreement, now));
        }

        /** The changes that set or extended these deadlines, by number. */
        private Map<Integer, Told> changes(Agreement agreement, List<DatedDeadline> open) {
            return archive
                    .read(open.stream()
                            .map(deadline -> new ChangeRef(agreement.id(), deadline.change()))
                            .toList())
                    .stream()
                    .map(Kept::told)
                    .collect(Collectors.toMap(told -> told.change().number(), told -> told));
        }

        private void seeTo(Agreement agreement, DatedDeadline deadline, Step step, Told change) {
            switch (step) {
                case MONTH_AHEAD, WEEK_AHEAD, DAY_AHEAD -> remind(agreement, deadline, step, change);
                case PASSED -> miss(agreement, deadline, change.ref());
            }
        }

        /** Those whose interests match the change that set the deadline want to be reminded of it, however often they hear. */
        private void remind(Agreement agreement, DatedDeadline deadline, Step step, Told change) {
            var reminder = reminder(agreement, deadline);
            var reminded = log.reminded(change.ref(), step);
            var alerts = new EnumMap<Language, Alert>(Language.class);
            var due = index.having(Interest.matching(change.change())).stream()
                    .filter(listed -> !reminded.contains(listed.audience()))
                    .sorted(Comparator.comparing(AudienceIndex.Listed::audience))
                    .toList();
            roll.refresh(due.stream().map(AudienceIndex.Listed::audience).toList());
            due.forEach(listed -> {
                var alert = alerts.computeIfAbsent(listed.language(), language -> writer.reminder(reminder, language));
                publisher.publish(listed.topic(), alert).ifPresent(messageId -> {
                    log.record(change.ref(), step, listed.audience(), messageId);
                    reminders++;
                });
            });
        }

        private Reminder reminder(Agreement agreement, DatedDeadline deadline) {
            var today = LocalDate.ofInstant(clock.instant(), deadline.countedIn());
            return new Reminder(
                    agreement.id(),
                    agreement.opening().title(),
                    deadline.name(),
                    deadline.due(),
                    deadline.countedIn(),
                    Math.toIntExact(DAYS.between(today, deadline.due())));
        }

        /** The same way as an editor's; under a key of its own, so that to do it again changes nothing. */
        private void miss(Agreement agreement, DatedDeadline deadline, ChangeRef change) {
            if (log.missed(change)) {
                return;
            }
            var key = new IdempotencyKey("deadline-of-change-" + change.number() + "-missed");
            try {
                recordChange.call(new RecordChange.Request(
                        agreement.id(), missed(deadline), key, deadline.due().toString(), SYSTEM));
                missed++;
            } catch (Refusal meanwhile) {
                // An editor was faster, and what was recorded has the agreement looked at again.
                return;
            }
            log.recordMissed(change);
        }
    }

    private static Report missed(DatedDeadline deadline) {
        return new Report(
                new Deadline(deadline.name(), Deadline.Action.MISSED, Optional.of(deadline.due())),
                Step.PASSED.at(deadline),
                "The day passed, and no word that this was done or given more time has been recorded.",
                List.of(new Source(
                        "Accordwatch", "The record of this agreement", Optional.empty(), false, Optional.empty())),
                List.of());
    }
}
