package org.accordwatch.agreement;

import static org.accordwatch.agreement.Agreements.codes;
import static org.accordwatch.agreement.Agreements.parties;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcernsTest {
    private static final Concerns ALL = new Concerns(parties("CN", "US"), codes("2846", "8505", "8542"));

    private final History geneva = History.of(Agreements.geneva());

    @Test
    void whatNamesNobodyConcernsTheWholeAgreement() {
        assertThat(concernsOf(geneva.then(Facts.talksOpened("London")))).isEqualTo(ALL);
        assertThat(concernsOf(geneva.then(Facts.movedTo(AgreementStatus.SUSPENDED))))
                .isEqualTo(ALL);
        assertThat(concernsOf(geneva.then(Facts.set("Pause", "2025-08-12")))).isEqualTo(ALL);
    }

    @Test
    void namedPartiesAndProductsNarrowAChange() {
        var approval = geneva.then(Reports.about(Facts.approved("CN"), "850511"));

        assertThat(concernsOf(approval)).isEqualTo(new Concerns(parties("CN"), codes("850511")));
        assertThat(concernsOf(geneva.then(Facts.approved("CN"))))
                .isEqualTo(new Concerns(parties("CN"), ALL.products()));
    }

    @Test
    void aMeasureConcernsItsImplementerAndTheAffected() {
        assertThat(concernsOf(geneva.then(Facts.licencesGranted("CN", "US", "JP"))))
                .isEqualTo(new Concerns(parties("CN", "JP", "US"), ALL.products()));
        assertThat(concernsOf(geneva.then(Facts.licencesGranted("CN"))).parties())
                .containsExactlyElementsOf(parties("CN"));
    }

    @Test
    void anAnswerConcernsWhatItsAccusationDid() {
        var ofThree = History.of(Agreements.among("US", "CN", "CH"))
                .then(Reports.about(Facts.accusation("US", "CN"), "8505"));
        var answer = Facts.answer(1, "CN", Answer.Reply.DENIED);

        assertThat(concernsOf(ofThree.then(answer))).isEqualTo(new Concerns(parties("CN", "US"), codes("8505")));
        assertThat(concernsOf(ofThree.then(Reports.about(answer, "850511"))))
                .isEqualTo(new Concerns(parties("CN", "US"), codes("850511")));
    }

    @Test
    void aCorrectionConcernsWhatItsOriginalDid() {
        var approval = geneva.then(Reports.about(Facts.approved("CN"), "8505"));
        var corrected = approval.then(Facts.corrected(1));

        assertThat(concernsOf(corrected)).isEqualTo(new Concerns(parties("CN"), codes("8505")));
        assertThat(concernsOf(corrected.then(Facts.retracted(2)))).isEqualTo(concernsOf(corrected));
    }

    @Test
    void aCorrectionOfAnAnswerConcernsWhatTheAccusationDid() {
        var history = History.of(Agreements.among("US", "CN", "CH"))
                .then(Reports.about(Facts.accusation("US", "CN"), "8505"))
                .then(Facts.answer(1, "CN", Answer.Reply.DENIED))
                .then(Facts.retracted(2));

        assertThat(concernsOf(history)).isEqualTo(new Concerns(parties("CN", "US"), codes("8505")));
    }

    private static Concerns concernsOf(History history) {
        return history.last().change().concerns();
    }
}
