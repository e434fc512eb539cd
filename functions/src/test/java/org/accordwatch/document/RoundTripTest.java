package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.RandomHistories;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Reports;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again as the same. */
class RoundTripTest {
    private static final History STARTED = History.of(Agreements.geneva())
            .then(Facts.set("Pause", "2025-08-12"))
            .then(Facts.accusation("US", "CN"));

    @ParameterizedTest
    @MethodSource("facts")
    void aChangeAndItsBackgroundAreReadAsTheyWereWritten(Fact fact) {
        var recorded = STARTED.then(fact).last();

        assertThat(again(recorded.change())).isEqualTo(recorded.change());
        assertThat(again(recorded.background())).isEqualTo(recorded.background());
    }

    static Stream<Fact> facts() {
        return Stream.of(
                Facts.talksOpened("London"),
                Facts.movedTo(AgreementStatus.SUSPENDED),
                Facts.awaited("US"),
                Facts.accusation("CN", "US"),
                Facts.answer(2, "CN", Answer.Reply.ACKNOWLEDGED),
                Facts.licencesGranted("CN"),
                Facts.licencesGranted("CN", "US", "JP"),
                Facts.extended("Pause", "2025-11-10"),
                Facts.missed("Pause"),
                Facts.corrected(1),
                Facts.retracted(2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noKindIsForgottenAbove(Kind kind) {
        assertThat(facts()).extracting(Fact::kind).contains(kind);
    }

    @Test
    void everyHistoryIsReadAsItWasWritten() {
        qt().withExamples(500).forAll(RandomHistories.of(15)).checkAssert(history -> {
            assertThat(again(history.now())).isEqualTo(history.now());
            history.recorded().forEach(recorded -> {
                assertThat(again(recorded.change())).isEqualTo(recorded.change());
                assertThat(again(recorded.background())).isEqualTo(recorded.background());
            });
        });
    }

    @Test
    void nothingThatMayBeLeftOutIsLost() {
        var source = new Source(
                "USTR",
                "A \"quoted\" title",
                Optional.of(LocalDate.of(2025, 6, 10)),
                false,
                Optional.of(URI.create("https://ustr.gov/a?b=c%20d&e=%22#f")));
        var full = new Report(
                Facts.talksOpened("Genève"),
                Instant.parse("2025-06-10T22:00:00.123456789Z"),
                new Summary(
                        "Two days \\ of “talks” 😀",
                        new LanguageTag("yue"),
                        Map.of(LanguageTag.ENGLISH, "Two days.", new LanguageTag("fr"), "Deux jours.")),
                List.of(source),
                List.of(Agreements.product("28")));
        var opening = new Opening(
                new AgreementId("a-1"),
                "Title",
                BindingNature.UNCLEAR,
                Agreements.parties("US", "EU"),
                AgreementStatus.SIGNED,
                List.of(),
                List.of(source),
                Optional.of(new AgreementId("b-2")),
                Agreements.OPENED_AT,
                Agreements.EDITOR);
        var history = History.of(opening).then(full).then(Facts.corrected(1));

        assertThat(again(history.change(1))).isEqualTo(history.change(1));
        assertThat(again(history.last().background())).isEqualTo(history.last().background());
        assertThat(again(history.now())).isEqualTo(history.now());
    }

    @Test
    void aChangeSaysItsCertaintyAndWhatItConcerns() {
        var change =
                STARTED.then(Reports.about(Facts.approved("CN"), "8505")).last().change();

        assertThat(JsonText.write(ChangeDocument.write(change)))
                .contains(
                        "\"certainty\":\"confirmed\"",
                        "\"concerns\":{\"parties\":[\"CN\"],\"products\":[\"8505\"]}",
                        "\"number\":3,",
                        "\"kind\":\"approval\"");
    }

    @Test
    void anEnglishSummaryIsWrittenAsItWasBeforeThereWereLanguages() {
        var corrected = STARTED.then(Facts.corrected(1)).last();

        assertThat(JsonText.write(ChangeDocument.write(corrected.change())))
                .contains(",\"summary\":\"Something happened.\",\"sources\":[")
                .doesNotContain("Language", "translations");
        assertThat(JsonText.write(ChangeDocument.write(corrected.background())))
                .contains("\"refersTo\":{\"number\":1,\"summary\":\"Something happened.\",\"fact\":{");
    }

    private static Change again(Change change) {
        return ChangeDocument.read(JsonText.parse(JsonText.write(ChangeDocument.write(change))));
    }

    private static Background again(Background background) {
        return ChangeDocument.readBackground(JsonText.parse(JsonText.write(ChangeDocument.write(background))));
    }

    private static Agreement again(Agreement agreement) {
        return AgreementDocument.read(JsonText.parse(JsonText.write(AgreementDocument.write(agreement))));
    }
}
