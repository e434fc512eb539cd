package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;

import org.accordwatch.document.FieldProblem;
import org.accordwatch.document.Form;
import org.accordwatch.document.InvalidDocument;
import org.accordwatch.document.JsonText;
import org.junit.jupiter.api.Test;

class InterestDocumentTest {
    @Test
    void anInterestIsReadAsItWasWritten() {
        qt().forAll(RandomInterests.interests())
                .checkAssert(interest -> assertThat(read(JsonText.write(InterestDocument.write(interest))))
                        .isEqualTo(interest));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = "{\"party\": \"us\", \"kind\": \"rumour\", \"product\": \"7\", \"certainty\": null, \"colour\": 1}";

        assertThat(catchThrowableOfType(InvalidDocument.class, () -> read(wrong))
                        .problems())
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder("/party", "/kind", "/product", "/certainty", "/colour");
    }

    private static Interest read(String text) {
        return Form.read(JsonText.parse(text), InterestDocument::read);
    }
}
