package org.accordwatch.alerting.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sort of message in each language. The texts in full are in {@code story/}: read them as a subscriber would. */
class MessagesTest {
    private static final AlertWriter WRITER =
            new AlertWriter(URI.create("https://abcdefghij.execute-api.eu-central-1.amazonaws.com"));

    @ParameterizedTest
    @MethodSource("messages")
    void messagesReadLikeThis(String name, Language language) {
        assertThat(AlertText.of(write(name, language))).isEqualTo(Golden.read(name + "." + language.term()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesAreSafeToSend(String name, Language language) {
        var alert = write(name, language);

        Safe.assertSafe(alert);
        assertThat(alert.sms()).containsOnlyOnce("https://").matches(".* https://[!-~]+");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyCanMissACorrection(Language language) {
        var first = switch (language) {
            case EN -> Set.of("CORRECTION", "RETRACTED");
            case FR -> Set.of("RECTIFICATIF", "RETRAIT");
            case ZH -> Set.of("【更正】", "【撤回】");
        };
        var inSubjects = language == Language.ZH ? Set.of("CORRECTION", "RETRACTED") : first;

        assertThat(Messages.all().keySet().stream()
                        .filter(name -> name.contains("correction") || name.contains("retraction"))
                        .map(name -> write(name, language)))
                .hasSizeGreaterThan(5)
                .allSatisfy(alert -> {
                    assertThat(inSubjects).anyMatch(alert.subject()::startsWith);
                    assertThat(first).anyMatch(alert.sms()::startsWith).anyMatch(alert.email()::startsWith);
                });
    }

    @Test
    void aListOfOneIsToldAsThatOne() {
        var told = Messages.told("us-accuses-cn");

        assertThat(WRITER.write(List.of(told), Language.EN)).isEqualTo(WRITER.write(told.change(), told.background()));
    }

    @Test
    void labelsOfMessagesThatAreNotAboutOneChange() {
        assertThat(Messages.write("burst", WRITER, Language.FR).labels())
                .isEqualTo(new Alert.Labels(
                        Map.of("type", "alert", "agreement", "us-china-london-framework"),
                        Map.of("change", 4, "changes", 3)));
        assertThat(Messages.write("weekly", WRITER, Language.FR).labels())
                .isEqualTo(new Alert.Labels(Map.of("type", "digest", "frequency", "weekly"), Map.of("changes", 17)));
        assertThat(Messages.write("reminder", WRITER, Language.FR).labels())
                .isEqualTo(new Alert.Labels(
                        Map.of("type", "reminder", "agreement", "us-china-geneva-consensus"), Map.of("daysLeft", 7)));
    }

    @ParameterizedTest
    @CsvSource({"0, today", "1, tomorrow", "2, in 2 days", "30, in 30 days"})
    void remindersSayInHowManyDays(int daysLeft, String when) {
        var alert = WRITER.reminder(Messages.reminder(daysLeft), Language.EN);

        assertThat(alert.subject()).startsWith("Due " + when + ", 12 August 2025: ");
        assertThat(alert.sms()).startsWith("Accordwatch: Due " + when + ", 12 August 2025: ");
        assertThat(alert.email()).contains("Due:           " + when + "\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatDoesNotFitIntoAnEmailIsCountedThere(Language language) {
        var history = History.of(Agreements.geneva());
        for (int i = 0; i < 400; i++) {
            history = history.then(Messages.report(Facts.talksOpened("Round " + i), "谈".repeat(500)));
        }
        var changes = history.recorded().stream().map(Messages::told).toList();
        var day = LocalDate.of(2025, 7, 1);

        assertCounted(WRITER.digest(new Digest(Frequency.DAILY, day, day, changes, Set.of(), 7), language), 407);
        assertCounted(WRITER.write(changes, language), 400);
    }

    private static void assertCounted(Alert alert, int changes) {
        var told = Pattern.compile("Round \\d+")
                .matcher(alert.email().substring(alert.email().indexOf("\n\n")))
                .results()
                .count();

        assertThat(alert.email().getBytes(UTF_8).length).isBetween(55_000, 60_000);
        assertThat(alert.email()).containsPattern("(?<!\\d)" + (changes - told) + "(?!\\d)");
    }

    static Stream<Arguments> messages() {
        return Messages.all().keySet().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    private static Alert write(String name, Language language) {
        return Messages.write(name, WRITER, language);
    }
}
