package org.accordwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.OpenAccusation;
import org.junit.jupiter.api.Test;

class LondonStoryTest {
    private final LondonStory story = LondonStory.read();

    @Test
    void theFrameworkEndsAgreedInPrincipleAndApprovedByBoth() {
        var london = story.history("us-china-london-framework");

        assertThat(london.standing().status()).isEqualTo(AgreementStatus.AGREED_IN_PRINCIPLE);
        assertThat(london.now().approvedByAll()).isTrue();
        assertThat(story.told("cn-approves").background().completesApproval()).isTrue();
    }

    @Test
    void theTruceKeepsItsStatusAndBothAccusations() {
        var geneva = story.history("us-china-geneva-consensus");

        assertThat(geneva.standing().status()).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(geneva.standing().accusations())
                .extracting(OpenAccusation::number)
                .containsExactly(2, 4);
        assertThat(geneva.standing().accusations().getFirst().answer()).contains(Answer.Reply.DENIED);
        assertThat(geneva.standing().deadlines()).hasSize(1);
    }

    @Test
    void whatOnlyThePressSaysIsReported() {
        assertThat(story.told("london-opened").change().report().certainty()).isEqualTo(Certainty.REPORTED);
        assertThat(story.told("london-agreed").change().report().certainty()).isEqualTo(Certainty.CONFIRMED);
    }
}
