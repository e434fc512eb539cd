package org.accordwatch.handler;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.document.AgreementDocument;
import org.accordwatch.recording.AgreementStore;

/** {@code POST /agreements}: an editor opens an agreement. */
public final class OpenAgreementHandler extends ApiHandler {
    private final AgreementStore store;
    private final Clock clock;

    public OpenAgreementHandler() {
        this(Wiring.ofLambda());
        primedBy(OpenAgreementHandler::new);
    }

    public OpenAgreementHandler(Wiring wiring) {
        super(wiring);
        this.store = wiring.agreementStore();
        this.clock = wiring.clock();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var editor = request.editor();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var agreement = Agreement.opened(AgreementDocument.readOpening(request.json(), now, editor));
        store.open(agreement);
        return ApiResponse.created("/agreements/" + agreement.id(), AgreementDocument.write(agreement));
    }
}
