package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accordwatch.LondonStory;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.RandomHistories;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertWriterTest {
    private static final LondonStory STORY = LondonStory.read();
    private static final String PUBLIC_URL = "https://abcdefghij.execute-api.eu-central-1.amazonaws.com";

    private final AlertWriter writer = new AlertWriter(URI.create(PUBLIC_URL));

    /** The texts in full are in {@code story/}, a file for each change: read them as a subscriber would. */
    @ParameterizedTest
    @MethodSource("changesOfTheStory")
    void theStoryIsToldInTheseWords(String change) {
        assertThat(AlertText.of(write(STORY.told(change)))).isEqualTo(Golden.read(change));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheStory")
    void theStoryFitsIntoOneSegmentAChange(String change) {
        assertThat(Segments.of(write(STORY.told(change)).sms())).isOne();
    }

    @Test
    void labelsAreTheWordsOfMachines() {
        assertThat(write(STORY.told("us-approves")).labels())
                .isEqualTo(new Alert.Labels(
                        Map.of(
                                "type",
                                "alert",
                                "agreement",
                                "us-china-london-framework",
                                "kind",
                                "approval",
                                "certainty",
                                "reported"),
                        Map.of("change", 5)));
    }

    @Test
    void everyAlertIsSafeToSend() {
        qt().withExamples(200)
                .forAll(RandomHistories.of(15), arbitrary().pick(List.of(Language.values())))
                .checkAssert((history, language) -> history.recorded().forEach(recorded -> {
                    var alert = writer.write(recorded.change(), recorded.background(), language);
                    Safe.assertSafe(alert);
                    assertThat(alert.sms()).matches("(?s).* " + PUBLIC_URL + "/agreements/some-agreement(/changes)?");
                }));
    }

    @Test
    void everyMessageAboutSeveralChangesIsSafeToSend() {
        qt().withExamples(100)
                .forAll(RandomHistories.of(15), arbitrary().pick(List.of(Language.values())))
                .checkAssert((history, language) ->
                        several(history).forEach(alert -> Safe.assertSafe(alert.apply(language))));
    }

    private Stream<Function<Language, Alert>> several(History history) {
        var changes = history.recorded().stream().map(Messages::told).toList();
        var day = LocalDate.of(2025, 7, 1);
        return changes.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        language -> writer.write(changes, language),
                        language ->
                                writer.digest(new Digest(Frequency.DAILY, day, day, changes, Set.of(), 1), language));
    }

    static Stream<String> changesOfTheStory() {
        return STORY.told().keySet().stream();
    }

    private Alert write(Recorded recorded) {
        return writer.write(recorded.change(), recorded.background());
    }
}
