package org.accordwatch.handler;

import org.accordwatch.document.AgreementDocument;
import org.accordwatch.recording.AgreementReader;

/** {@code GET /agreements}: the one with the newest change first. */
public final class ListAgreementsHandler extends ApiHandler {
    private final AgreementReader reader;

    public ListAgreementsHandler() {
        this(Wiring.ofLambda());
        primedBy(ListAgreementsHandler::new);
    }

    public ListAgreementsHandler(Wiring wiring) {
        super(wiring);
        this.reader = wiring.agreementReader();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var page = reader.agreements(request.cursor(), request.limit());
        return Listing.of(page, AgreementDocument::write, "/agreements", request);
    }
}
