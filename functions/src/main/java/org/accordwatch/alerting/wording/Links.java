package org.accordwatch.alerting.wording;

import java.net.URI;
import java.util.List;
import org.accordwatch.agreement.AgreementId;

/** Where readers read on. */
record Links(URI publicUrl) {
    String agreements() {
        return publicUrl + "/agreements";
    }

    String agreement(AgreementId agreement) {
        return agreements() + "/" + agreement;
    }

    String timeline(AgreementId agreement) {
        return agreement(agreement) + "/changes";
    }

    /** The best for a text message, and a shorter one. */
    List<String> forSms(AgreementId agreement) {
        return List.of(timeline(agreement), agreement(agreement));
    }
}
