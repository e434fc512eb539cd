package org.accordwatch.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.alerting.DigestCalendar.Span;
import org.accordwatch.alerting.DigestLog.Sent;
import org.accordwatch.alerting.DigestNotes.Note;
import org.accordwatch.alerting.DigestNotes.Pending;
import org.accordwatch.alerting.wording.AlertWriter;

/**
 * Sends each audience that gathers its news one message of what was noted for it: publish, record as sent, forget the notes. A run that
 * dies is taken up by the next one, which publishes again only if SNS's answer was not recorded. What is noted meanwhile waits for the
 * next digest.
 */
public final class SendDigests {
    /** Longer than one audience's digest takes, and shorter than the time between two runs. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** For changes that were retracted before anybody here heard of them. */
    private static final String NO_MESSAGE = "none";

    private static final List<Frequency> GATHERED = List.of(Frequency.DAILY, Frequency.WEEKLY);

    private final DigestNotes notes;
    private final DigestLog digests;
    private final AlertLog log;
    private final ChangeArchive archive;
    private final Claims claims;
    private final Roll roll;
    private final Publisher publisher;
    private final AlertWriter writer;
    private final DigestCalendar calendar;
    private final Clock clock;

    public SendDigests(
            DigestNotes notes,
            DigestLog digests,
            AlertLog log,
            ChangeArchive archive,
            Claims claims,
            Roll roll,
            Publisher publisher,
            AlertWriter writer,
            DigestCalendar calendar,
            Clock clock) {
        this.notes = notes;
        this.digests = digests;
        this.log = log;
        this.archive = archive;
        this.claims = claims;
        this.roll = roll;
        this.publisher = publisher;
        this.writer = writer;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How many digests were published, and who could not be sent theirs. */
    public record Outcome(int sent, List<Failed> failed) {}

    /** An audience whose digest the next run tries again. */
    public record Failed(AudienceId audience, RuntimeException failure) {}

    /**
     * Sends all digests that are due.
     *
     * @param holder a name that only this run has
     * @param until when to begin nothing new
     */
    public Outcome call(String holder, Instant until) {
        return new Run(holder, until).call();
    }

    private static boolean isDue(Note note, Span span) {
        return note.recordedAt().isBefore(span.end());
    }

    /** One run. */
    private final class Run {
        private final String holder;
        private final Instant until;
        private final List<Failed> failed = new ArrayList<>();
        private int sent;

        Run(String holder, Instant until) {
            this.holder = holder;
            this.until = until;
        }

        Outcome call() {
            var now = clock.instant();
            for (var frequency : GATHERED) {
                var span = calendar.latest(frequency, now);
                try (Stream<Pending> pending = notes.pending(frequency)) {
                    pending.takeWhile(_ -> clock.instant().isBefore(until))
                            .forEach(audience -> audience(audience, span));
                }
            }
            return new Outcome(sent, failed);
        }

        private void audience(Pending pending, Span span) {
            var audience = pending.audience().audience();
            var work = "digest of " + audience;
            try {
                var waits = notes.of(audience).stream().noneMatch(note -> isDue(note, span));
                if (!waits && claims.take(work, holder, CLAIM)) {
                    claimed(pending, span);
                    claims.giveBack(work, holder);
                }
            } catch (RuntimeException failure) {
                failed.add(new Failed(audience, failure));
            }
        }

        private void claimed(Pending pending, Span span) {
            var audience = pending.audience().audience();
            var noted = notes.of(audience);
            var last = digests.last(audience, span.until());
            var used = new HashSet<ChangeRef>();
            var accepted = last.filter(digest -> digest.sent().messageId().isPresent());
            accepted.ifPresent(digest -> used.addAll(finished(pending, noted, digest.sent())));
            if (accepted.filter(digest -> digest.until().equals(span.until())).isEmpty()) {
                var perhaps = accepted.isPresent()
                        ? Set.<ChangeRef>of()
                        : last.map(digest -> Set.copyOf(digest.sent().told())).orElseGet(Set::of);
                used.addAll(sent(pending, span, due(noted, span, used), perhaps));
            }
            if (noted.stream().map(Note::change).allMatch(used::contains)) {
                notes.settle(pending);
            }
        }

        private static List<Note> due(List<Note> noted, Span span, Set<ChangeRef> used) {
            return noted.stream()
                    .filter(note -> isDue(note, span) && !used.contains(note.change()))
                    .toList();
        }

        /**
         * The notes that are used up with this digest.
         *
         * @param perhaps what its readers may know of from one whose answer was lost
         */
        private Set<ChangeRef> sent(Pending pending, Span span, List<Note> due, Set<ChangeRef> perhaps) {
            if (due.isEmpty()) {
                return Set.of();
            }
            var listed = pending.audience();
            var heard = log.heard(due.stream().map(Note::change).toList(), listed.audience());
            var news =
                    due.stream().filter(note -> !heard.contains(note.change())).toList();
            notes.forget(listed.audience(), List.copyOf(heard));
            var used = new HashSet<>(heard);
            if (!news.isEmpty()) {
                var contents = DigestContents.of(news, perhaps, archive);
                used.addAll(contents.noted());
                publish(pending, span, news, contents, perhaps);
            }
            return used;
        }

        private void publish(
                Pending pending, Span span, List<Note> news, DigestContents contents, Set<ChangeRef> perhaps) {
            var listed = pending.audience();
            if (contents.isEmpty()) {
                finish(listed, contents.noted(), contents.told(), NO_MESSAGE);
                return;
            }
            roll.refresh(List.of(listed.audience()));
            var alert = writer.digest(digest(listed, span, news, contents), listed.language());
            var known = Stream.concat(contents.told().stream(), perhaps.stream())
                    .distinct()
                    .toList();
            digests.record(listed.audience(), span.until(), new Sent(contents.noted(), known, Optional.empty()));
            var messageId = publisher.publish(listed.topic(), alert);
            if (messageId.isEmpty()) {
                notes.forget(listed.audience(), contents.noted());
                return;
            }
            sent++;
            digests.record(listed.audience(), span.until(), new Sent(contents.noted(), contents.told(), messageId));
            finish(listed, contents.noted(), contents.told(), messageId.get());
        }

        private Digest digest(AudienceIndex.Listed listed, Span span, List<Note> news, DigestContents contents) {
            return new Digest(
                    listed.frequency(),
                    earliest(news, span.from()),
                    span.until(),
                    contents.shown(),
                    Set.of(),
                    contents.left());
        }

        /** Earlier than usual where a digest could not be sent on its day. */
        private LocalDate earliest(List<Note> news, LocalDate usual) {
            return Stream.concat(
                            news.stream().map(note -> LocalDate.ofInstant(note.recordedAt(), calendar.zone())),
                            Stream.of(usual))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        /** Ends what a run began that died after it had recorded the digest, today or, if it was the last of its day, before. */
        private Set<ChangeRef> finished(Pending pending, List<Note> noted, Sent digest) {
            var used = new HashSet<>(digest.noted());
            if (noted.stream().map(Note::change).anyMatch(used::contains)) {
                finish(
                        pending.audience(),
                        digest.noted(),
                        digest.told(),
                        digest.messageId().orElseThrow());
            }
            return used;
        }

        private void finish(
                AudienceIndex.Listed listed, List<ChangeRef> noted, List<ChangeRef> told, String messageId) {
            log.record(told, listed.audience(), messageId);
            noteCorrectionsSince(listed, told);
            notes.forget(listed.audience(), noted);
        }

        /**
         * Notify tells of a correction whom the log names as told of what it corrects. One that was recorded after the digest was written
         * and told of before the log was, reaches this audience only this way.
         */
        private void noteCorrectionsSince(AudienceIndex.Listed listed, List<ChangeRef> told) {
            var now = Corrected.read(archive, told);
            var since = told.stream()
                    .flatMap(change -> now.descendants(change).stream())
                    .filter(correction -> !told.contains(correction))
                    .distinct()
                    .map(now::told)
                    .toList();
            if (!since.isEmpty()) {
                notes.note(listed, since);
            }
        }
    }
}
