package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.accordwatch.LondonStory;
import org.accordwatch.agreement.RandomHistories;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.alerting.Alert;
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
        assertThat(AlertText.of(write(STORY.told(change)))).isEqualTo(golden(change));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheStory")
    void theStoryFitsIntoOneSegmentAChange(String change) {
        assertThat(Segments.of(write(STORY.told(change)).sms())).isOne();
    }

    @Test
    void labelsAreTheWordsOfMachines() {
        assertThat(write(STORY.told("us-approves")).labels())
                .isEqualTo(new Alert.Labels("us-china-london-framework", 5, "approval", "reported"));
    }

    @Test
    void everyAlertIsSafeToSend() {
        qt().withExamples(300)
                .forAll(RandomHistories.of(15))
                .checkAssert(history -> history.recorded().forEach(recorded -> {
                    var alert = write(recorded);
                    assertThat(alert.subject())
                            .matches("[\\x20-\\x7E]{1,99}")
                            .isEqualTo(alert.subject().strip());
                    assertThat(Segments.of(alert.sms())).isBetween(1, 3);
                    assertThat(alert.sms())
                            .matches("(?s).* " + PUBLIC_URL + "/agreements/some-agreement(/changes)?")
                            .doesNotContainPattern("\\p{Cc}");
                    assertThat(alert.email()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
                    assertThat(alert.email().lines()).allMatch(AlertWriterTest::fits);
                }));
    }

    static Stream<String> changesOfTheStory() {
        return STORY.told().keySet().stream();
    }

    private static boolean fits(String line) {
        return line.length() <= 72 || !line.substring(15).strip().contains(" ");
    }

    private Alert write(Recorded recorded) {
        return writer.write(recorded.change(), recorded.background());
    }

    private static String golden(String change) {
        try (InputStream text =
                Objects.requireNonNull(AlertWriterTest.class.getResourceAsStream("story/" + change + ".txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
