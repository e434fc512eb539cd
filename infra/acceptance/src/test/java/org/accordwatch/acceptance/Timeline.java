package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/**
 * A story in time: who does what when, and who is to hear what when. Day 1 is a Monday in the near future of the stack, whose clock is
 * moved from one moment to the next; all times are UTC.
 */
final class Timeline {
    /** When to look at least, for what nobody expects. */
    private static final String EVERY_DAY = "07:00";

    private static final Pattern ENTRY = Pattern.compile("(?m)^Change (\\d+): ");

    private final World world;
    private final LocalDate monday;
    private final TreeMap<Instant, List<Runnable>> events = new TreeMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> expected = new ArrayList<>();
    private int keys;

    Timeline(World world) {
        this.world = world;
        this.monday = world.stack()
                .now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    LocalDate day(int day) {
        return monday.plusDays(day - 1L);
    }

    /** Somebody who hears by mail of everything about an agreement, from before the story begins. */
    Timeline listener(String name, String frequency, String agreement) {
        return listener(
                name,
                frequency,
                "{\"agreement\": \"%s\"}".formatted(agreement),
                name + "-" + agreement + "@example.com");
    }

    /** @param interest as JSON */
    Timeline listener(String name, String frequency, String interest, String email) {
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "email", "endpoint": "%s", "frequency": "%s", "interests": [%s]}""".formatted(email, frequency, interest));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(202);
        world.settle();
        world.confirm(email, answer.body().path("id").asText());
        people.put(email, name);
        return this;
    }

    /** An editor records a change of an agreement. */
    Timeline at(int day, String time, String agreement, String change) {
        return at(day, time, recording(agreement, change));
    }

    /** Editors record changes in such haste that the stream brings them all at once. */
    Timeline together(int day, String time, Runnable... recordings) {
        return at(day, time, () -> world.together(() -> List.of(recordings).forEach(Runnable::run)));
    }

    /** What records a change of an agreement when it is run. */
    Runnable recording(String agreement, String change) {
        keys++;
        var key = "key-" + keys;
        return () -> {
            var answer = world.record(agreement, key, change);
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        };
    }

    Timeline at(int day, String time, Runnable event) {
        events.computeIfAbsent(instant(day, time), _ -> new ArrayList<>()).add(event);
        return this;
    }

    /** Something is to reach somebody at that time: the beginning of its subject, or the changes of a message that lists several. */
    Timeline expect(int day, String time, String who, String what) {
        events.computeIfAbsent(instant(day, time), _ -> new ArrayList<>());
        expected.add(line(instant(day, time), who, what));
        return this;
    }

    /** Plays the story to the end of a day, and compares what everybody heard with what was expected, to the message. */
    void playUntil(int last) {
        for (int day = 1; day <= last; day++) {
            events.computeIfAbsent(instant(day, EVERY_DAY), _ -> new ArrayList<>());
        }
        people.keySet().forEach(email -> seen.put(email, alertsTo(email).size()));
        var heard = new ArrayList<String>();
        events.forEach((at, happening) -> {
            var ahead = Duration.between(world.stack().now(), at);
            if (ahead.isPositive()) {
                world.advance(ahead);
            }
            happening.forEach(Runnable::run);
            if (!happening.isEmpty()) {
                world.settle();
            }
            heard.addAll(news(at));
        });
        assertThat(heard).containsExactlyElementsOf(expected);
    }

    private List<String> news(Instant at) {
        var news = new ArrayList<String>();
        people.forEach((email, name) -> {
            var alerts = alertsTo(email);
            alerts.subList(seen.getOrDefault(email, 0), alerts.size())
                    .forEach(alert -> news.add(line(at, name, what(alert))));
            seen.put(email, alerts.size());
        });
        return news;
    }

    /** Does not wait: nothing is under way between one moment and the next. */
    private List<Received> alertsTo(String email) {
        return world.stack().receivedBy(email).stream()
                .filter(message -> message.type() == Type.ALERT || message.type() == Type.DIGEST)
                .toList();
    }

    private String line(Instant at, String who, String what) {
        var time = at.atOffset(ZoneOffset.UTC);
        long day = time.toLocalDate().toEpochDay() - monday.toEpochDay() + 1;
        return "day %d %s %s: %s".formatted(day, time.toLocalTime(), who, what);
    }

    /** The subject without dates and titles, and the numbers of the changes where there are several. */
    private static String what(Received alert) {
        var subject = alert.subject()
                .orElse("")
                .replaceAll(" - .*", "")
                .replaceAll(" digest, .*:", " digest:")
                .replaceAll("(: |, | from )\\d+ [A-Z][a-z]+ \\d{4}.*", "")
                .replaceAll("( of)? change \\d+ \".*", "$1");
        var entries = ENTRY.matcher(alert.body())
                .results()
                .map(entry -> " " + entry.group(1))
                .collect(Collectors.joining());
        return entries.isEmpty() ? subject : subject + ":" + entries;
    }

    private Instant instant(int day, String time) {
        return day(day).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
