package org.accordwatch.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.alerting.AudienceIndex.Listed;

/** Everything that alerting asks of others, in memory: a clock that the test moves, and services whose calls may be the last. */
final class Ports {
    final Crash crash = new Crash();
    final MovableClock clock = new MovableClock();
    final Audiences audiences = new Audiences();
    final Log log = new Log();
    final Topics topics = new Topics();
    final Notes notes = new Notes();
    final Refreshed roll = new Refreshed();
    final Digests digests = new Digests();
    final Book book = new Book(crash, clock);
    final Reminders reminders = new Reminders();
    final Taken claims = new Taken();

    /** An audience that reads English. */
    static Listed listed(String name, Frequency frequency) {
        return new Listed(new AudienceId(name), "topic-" + name, frequency, Language.EN, Instant.EPOCH);
    }

    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2025-07-01T00:00:00Z");

        void moveTo(Instant instant) {
            now = instant;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Audiences by their interests. */
    final class Audiences implements AudienceIndex {
        private final Map<Listed, Audience> known = new HashMap<>();

        Listed add(String topic, Audience audience) {
            return add(topic, audience, Instant.EPOCH);
        }

        Listed add(String topic, Audience audience, Instant since) {
            var listed = new Listed(audience.id(), topic, audience.frequency(), audience.language(), since);
            known.put(listed, audience);
            return listed;
        }

        @Override
        public Set<Listed> having(List<Interest> interests) {
            return crash.call(() -> known.entrySet().stream()
                    .filter(entry -> entry.getValue().interests().stream().anyMatch(interests::contains))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }

        @Override
        public List<Described> described(Set<AudienceId> ids) {
            return listed(ids).stream()
                    .map(listed -> new Described(
                            listed,
                            Optional.ofNullable(known.get(listed)).orElseThrow().interests()))
                    .toList();
        }

        @Override
        public Set<Listed> listed(Set<AudienceId> ids) {
            return crash.call(() -> known.keySet().stream()
                    .filter(listed -> ids.contains(listed.audience()))
                    .collect(Collectors.toSet()));
        }
    }

    final class Log implements AlertLog {
        final Map<ChangeRef, Map<AudienceId, Accepted>> alerted = new TreeMap<>();

        @Override
        public Map<AudienceId, Accepted> sent(ChangeRef change) {
            return crash.call(() -> Map.copyOf(alerted.getOrDefault(change, Map.of())));
        }

        @Override
        public Set<ChangeRef> heard(Collection<ChangeRef> changes, AudienceId audience) {
            return crash.call(() -> changes.stream()
                    .filter(change -> alerted.getOrDefault(change, Map.of()).containsKey(audience))
                    .collect(Collectors.toSet()));
        }

        @Override
        public void record(List<ChangeRef> told, AudienceId audience, String messageId) {
            crash.run(() -> told.forEach(change -> alerted.computeIfAbsent(change, _ -> new TreeMap<>())
                    .put(audience, new Accepted(messageId, clock.instant()))));
        }
    }

    /** What SNS accepted, in order. */
    record Published(String topic, Alert alert, Instant at) {}

    final class Topics implements Publisher {
        final List<Published> published = new ArrayList<>();
        final Set<String> gone = new HashSet<>();
        final Set<String> failing = new HashSet<>();
        /** What others do while a message is on its way. */
        Runnable meanwhile = () -> {};

        @Override
        public Optional<String> publish(String topic, Alert alert) {
            return crash.call(() -> {
                if (failing.contains(topic)) {
                    throw new IllegalStateException("SNS does not answer");
                }
                if (gone.contains(topic)) {
                    return Optional.empty();
                }
                published.add(new Published(topic, alert, clock.instant()));
                meanwhile.run();
                return Optional.of("message-" + published.size());
            });
        }

        List<String> topics() {
            return published.stream().map(Published::topic).toList();
        }
    }

    final class Refreshed implements Roll {
        final List<AudienceId> refreshed = new ArrayList<>();
        int publishedBefore = -1;

        @Override
        public void refresh(Collection<AudienceId> audiences) {
            crash.run(() -> {
                refreshed.addAll(audiences);
                publishedBefore = topics.published.size();
            });
        }
    }

    final class Notes implements DigestNotes {
        private final Map<Listed, Map<ChangeRef, Instant>> notes = new HashMap<>();
        private final Map<Listed, String> marks = new HashMap<>();
        private int marked;

        @Override
        public void note(Listed audience, List<Told> told) {
            crash.run(() -> told.forEach(change -> notes.computeIfAbsent(audience, _ -> new TreeMap<>())
                    .put(change.ref(), change.change().recordedAt())));
            crash.run(() -> marks.put(audience, "mark-" + marked++));
        }

        @Override
        public Stream<Pending> pending(Frequency frequency) {
            return crash
                    .call(() -> marks.entrySet().stream()
                            .filter(entry -> entry.getKey().frequency() == frequency)
                            .map(entry -> new Pending(entry.getKey(), entry.getValue()))
                            .toList())
                    .stream();
        }

        @Override
        public List<Note> of(AudienceId audience) {
            return crash.call(() -> notes.entrySet().stream()
                    .filter(entry -> entry.getKey().audience().equals(audience))
                    .flatMap(entry -> entry.getValue().entrySet().stream())
                    .map(note -> new Note(note.getKey(), note.getValue()))
                    .toList());
        }

        @Override
        public void forget(AudienceId audience, List<ChangeRef> told) {
            crash.run(() -> notes.forEach((listed, noted) -> {
                if (listed.audience().equals(audience)) {
                    noted.keySet().removeAll(told);
                }
            }));
        }

        @Override
        public void settle(Pending pending) {
            crash.run(() -> marks.remove(pending.audience(), pending.mark()));
        }
    }

    final class Digests implements DigestLog {
        private final Map<AudienceId, TreeMap<LocalDate, Sent>> sent = new HashMap<>();

        @Override
        public Optional<Last> last(AudienceId audience, LocalDate until) {
            return crash.call(() -> Optional.ofNullable(
                            sent.getOrDefault(audience, new TreeMap<>()).floorEntry(until))
                    .map(digest -> new Last(digest.getKey(), digest.getValue())));
        }

        @Override
        public void record(AudienceId audience, LocalDate until, Sent digest) {
            crash.run(() -> sent.computeIfAbsent(audience, _ -> new TreeMap<>()).put(until, digest));
        }
    }

    final class Reminders implements ReminderLog {
        final Map<String, Set<AudienceId>> reminded = new TreeMap<>();
        private final Set<ChangeRef> missed = new HashSet<>();

        @Override
        public Set<AudienceId> reminded(ChangeRef deadline, Step step) {
            return crash.call(() -> Set.copyOf(reminded.getOrDefault(deadline + " " + step, Set.of())));
        }

        @Override
        public void record(ChangeRef deadline, Step step, AudienceId audience, String messageId) {
            crash.run(() -> reminded.computeIfAbsent(deadline + " " + step, _ -> new TreeSet<>())
                    .add(audience));
        }

        @Override
        public boolean missed(ChangeRef deadline) {
            return crash.call(() -> missed.contains(deadline));
        }

        @Override
        public void recordMissed(ChangeRef deadline) {
            crash.run(() -> missed.add(deadline));
        }
    }

    final class Taken implements Claims {
        private final Map<String, Claim> claims = new HashMap<>();

        private record Claim(String holder, Instant until) {}

        @Override
        public boolean take(String work, String holder, Duration atMost) {
            return crash.call(() -> {
                var claim = claims.get(work);
                if (claim != null
                        && !claim.holder().equals(holder)
                        && claim.until().isAfter(clock.instant())) {
                    return false;
                }
                claims.put(work, new Claim(holder, clock.instant().plus(atMost)));
                return true;
            });
        }

        @Override
        public void giveBack(String work, String holder) {
            crash.run(() ->
                    claims.computeIfPresent(work, (_, claim) -> claim.holder().equals(holder) ? null : claim));
        }
    }
}
