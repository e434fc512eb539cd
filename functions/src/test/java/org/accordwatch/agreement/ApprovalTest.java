package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApprovalTest {
    private final History ofThree = History.of(Agreements.among("US", "CN", "CH"));

    @Test
    void approvalsAreKeptPartyByParty() {
        var history =
                ofThree.then(Facts.awaited("US")).then(Facts.awaited("CN")).then(Facts.rejected("CN"));

        assertThat(history.approvalOf("US")).contains(Approval.Decision.AWAITED);
        assertThat(history.approvalOf("CN")).contains(Approval.Decision.REJECTED);
        assertThat(history.approvalOf("CH")).isEmpty();
        assertThat(history.now().awaited()).containsExactly(new Party("US"));
    }

    @Test
    void thePositionSaysWhoDecidedAndWhichChangeSaysSo() {
        var history = ofThree.then(Facts.awaited("US")).then(Facts.approved("US"));

        assertThat(history.standing().approvals())
                .containsExactly(new Position(new Party("US"), "The government of US", Approval.Decision.APPROVED, 2));
    }

    @Test
    void onlyTheLastPartyOfTheAgreementCompletesTheApproval() {
        var two = ofThree.then(Facts.approved("US")).then(Facts.approved("CN"));
        var three = two.then(Facts.approved("CH"));

        assertThat(two.last().background().completesApproval()).isFalse();
        assertThat(two.now().approvedByAll()).isFalse();
        assertThat(three.last().background().completesApproval()).isTrue();
        assertThat(three.now().approvedByAll()).isTrue();
    }

    @Test
    void approvalIsCompletedOnce() {
        var complete =
                History.of(Agreements.london()).then(Facts.approved("US")).then(Facts.approved("CN"));

        assertThat(complete.then(Facts.approved("CN")).last().background().completesApproval())
                .isFalse();
        assertThat(complete.then(Facts.talksOpened("London"))
                        .last()
                        .background()
                        .completesApproval())
                .isFalse();
    }

    @Test
    void aRejectionThatTurnsIntoApprovalCompletesItAgain() {
        var history = History.of(Agreements.london())
                .then(Facts.approved("US"))
                .then(Facts.approved("CN"))
                .then(Facts.rejected("CN"))
                .then(Facts.approved("CN"));

        assertThat(history.last().background().completesApproval()).isTrue();
    }

    @Test
    void theBackgroundListsWhoIsAwaitedAfterTheChange() {
        var history = History.of(Agreements.london()).then(Facts.awaited("US")).then(Facts.awaited("CN"));

        assertThat(history.last().background().awaited()).containsExactlyElementsOf(Agreements.parties("CN", "US"));
        assertThat(history.then(Facts.approved("US")).last().background().awaited())
                .containsExactly(new Party("CN"));
    }

    @Test
    void apply_shouldRefuse_whenThePartyIsNotOfTheAgreement() {
        assertThatThrownBy(() -> ofThree.then(Facts.approved("RU")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("party"))
                .hasMessage("must be a party of this agreement: US, CN, CH");
    }
}
