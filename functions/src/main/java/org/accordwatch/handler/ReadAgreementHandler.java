package org.accordwatch.handler;

import org.accordwatch.document.AgreementDocument;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.UnknownAgreement;

/** {@code GET /agreements/{id}}: an agreement as it stands. */
public final class ReadAgreementHandler extends ApiHandler {
    private final AgreementReader reader;

    public ReadAgreementHandler() {
        this(Wiring.ofLambda());
        primedBy(ReadAgreementHandler::new);
    }

    public ReadAgreementHandler(Wiring wiring) {
        super(wiring);
        this.reader = wiring.agreementReader();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var id = request.agreement();
        return reader.agreement(id)
                .map(agreement -> ApiResponse.ok(AgreementDocument.write(agreement)))
                .orElseThrow(() -> new UnknownAgreement(id.value()));
    }
}
