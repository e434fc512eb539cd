package org.accordwatch.document;

import static org.accordwatch.document.Documents.opening;
import static org.accordwatch.document.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementDocumentTest {
    @Test
    void anOpeningIsRead() {
        var opening = read(opening("'implements': 'geneva'"));

        assertThat(opening.id()).isEqualTo(new AgreementId("london"));
        assertThat(opening.parties()).isEqualTo(Agreements.parties("US", "CN"));
        assertThat(opening.carriesOut()).contains(new AgreementId("geneva"));
        assertThat(opening.openedAt()).isEqualTo(Agreements.OPENED_AT);
        assertThat(read(opening("")).carriesOut()).isEqualTo(Optional.empty());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong =
                opening("'id': 'London!', 'title': '', 'parties': ['US', 'us'], 'status': 'done', 'openedBy': 'me'");

        assertThat(problems(() -> read(wrong))).containsOnlyKeys("/id", "/title", "/parties/1", "/status", "/openedBy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'parties': ['US']; /parties; must have 2 to 30 entries",
                "'parties': ['US', 'US']; /parties; must not name the same entry twice",
                "'implements': 'london'; /implements; must be another agreement",
                "'status': 'lapsed'; /status; 'an agreement is not opened at its end; must be one of negotiation,"
                        + " agreed-in-principle, signed, provisionally-applied, in-force, suspended'",
                "'bindingNature': 'binding'; /bindingNature; 'must be one of treaty, political, unclear'",
                "'id': 'a--b'; /id; 'must be lower-case letters and digits in words joined by hyphens, at most 80 characters'",
            })
    void eachProblemHasItsPlace(String member, String pointer, String problem) {
        assertThat(problems(() -> read(opening(member.startsWith("'") ? member : "'" + member))))
                .containsExactly(Map.entry(pointer, problem));
    }

    @Test
    void aDamagedStoredChangeIsToldLikeAnyOther() {
        var recorded = History.of(Agreements.geneva())
                .then(Facts.awaited("US"))
                .then(Facts.corrected(1))
                .last();
        var background = JsonText.write(ChangeDocument.write(recorded.background()));
        var change = JsonText.write(ChangeDocument.write(recorded.change()));

        assertThat(problems(() -> ChangeDocument.readBackground(
                        JsonText.parse(background.replace("\"approval\"", "\"unheard-of\"")))))
                .containsOnlyKeys("/refersTo/fact/kind");
        assertThat(problems(
                        () -> ChangeDocument.read(JsonText.parse(change.replace("\"correction\"", "\"unheard-of\"")))))
                .containsOnlyKeys("/kind");
    }

    private static Opening read(Json json) {
        return AgreementDocument.readOpening(json, Agreements.OPENED_AT, Agreements.EDITOR);
    }
}
