package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.Talks;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything that English says. */
class LanguagesTest {
    private static final ResourceBundle ENGLISH = bundle(Language.EN);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSamePhrases(Language language) {
        assertThat(bundle(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseHasAsManyPlacesToFill(Language language) {
        var phrases = bundle(language);

        assertThat(ENGLISH.keySet())
                .allSatisfy(key ->
                        assertThat(places(phrases.getString(key))).as(key).isEqualTo(places(ENGLISH.getString(key))));
    }

    /** A quote that is not doubled would hide the places behind it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPlaceIsFilled(Language language) {
        var phrases = bundle(language);
        var values = Stream.of("v0", "v1", "v2", "v3").toArray();

        assertThat(phrases.keySet().stream().filter(key -> !key.startsWith("date")))
                .allSatisfy(key -> {
                    var pattern = phrases.getString(key);
                    var counted = pattern.contains(",choice,");
                    var text =
                            new MessageFormat(pattern, language.locale()).format(counted ? new Object[] {7} : values);
                    assertThat(text).as(key).doesNotContain("{", "}", "''");
                    assertThat(places(pattern))
                            .as(key)
                            .allMatch(place -> text.contains(counted ? "7" : "v" + place) || counted);
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfEveryVocabularyHasItsPhrase(Language language) {
        var keys = bundle(language).keySet();

        assertThat(Stream.of(
                                of("status", AgreementStatus.values()),
                                of("certainty", Certainty.values()),
                                of("sms.certainty", Certainty.values()),
                                of("headline.talks", Talks.Phase.values()),
                                of("headline.approval", Approval.Decision.values()),
                                of("headline.answer", Answer.Reply.values()),
                                of("headline.alone.answer", Answer.Reply.values()),
                                of("headline.measure", Measure.Action.values()),
                                of("headline.deadline", Deadline.Action.values()),
                                of("headline.correction", Correction.Effect.values()),
                                of("headline.alone.correction", Correction.Effect.values()),
                                of("corrected.correction", Correction.Effect.values()),
                                of("correction.undone", Correction.Effect.values()),
                                of("several", Correction.Effect.values()))
                        .flatMap(words -> words))
                .isSubsetOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "several", "digest", "agreement", "entry", "reminder"})
    void everyTemplateHasTheSamePlacesInTheSameOrder(String name) {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(Template.of(language, name).places())
                        .isEqualTo(Template.of(Language.EN, name).places()));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 2025-08-01, 1 August 2025",
        "EN, 2025-08-12, 12 August 2025",
        "FR, 2025-08-01, 1er août 2025",
        "FR, 2025-08-12, 12 août 2025",
        "ZH, 2025-08-01, 2025年8月1日",
        "ZH, 2025-08-12, 2025年8月12日"
    })
    void datesAreWrittenAsTheLanguageDoes(Language language, LocalDate date, String text) {
        assertThat(new Phrases(language).date(date)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"EN, zh, Chinese", "FR, zh, chinois", "ZH, fr, 法语", "EN, yue, Cantonese", "FR, xx, xx"})
    void languagesAreNamedInTheLanguageOfTheReader(Language language, String named, String name) {
        assertThat(new Phrases(language).language(new LanguageTag(named))).isEqualTo(name);
    }

    @Test
    void theMachinesOwnLanguageDoesNotMatter() {
        var own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(new Phrases(Language.EN).phrase("completed")).isEqualTo("All parties have now approved.");
            assertThat(new Phrases(Language.FR).phrase("sms.awaited", "Chine")).isEqualTo("Attendue\u00A0: Chine.");
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void aTemplateIsFilledOnlyWhereItHasAPlace() {
        var filling = Template.of(Language.EN, "reminder").fill();

        assertThatThrownBy(() -> filling.put("deadlines", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> of(String vocabulary, Term... words) {
        return Stream.of(words).map(word -> vocabulary + "." + word.term());
    }

    private static Set<String> places(String pattern) {
        var places = new TreeSet<String>();
        PLACE.matcher(pattern).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(Phrases.BUNDLE, language.locale(), Phrases.NO_FALLBACK);
    }
}
