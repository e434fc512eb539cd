package org.accordwatch.handler;

import org.accordwatch.document.ChangeDocument;
import org.accordwatch.document.Json;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.TimelineEntry;
import org.accordwatch.recording.UnknownAgreement;

/** {@code GET /agreements/{id}/changes}: everything that happened to an agreement, in the order of recording. */
public final class ReadTimelineHandler extends ApiHandler {
    private final AgreementReader reader;

    public ReadTimelineHandler() {
        this(Wiring.ofLambda());
        primedBy(ReadTimelineHandler::new);
    }

    public ReadTimelineHandler(Wiring wiring) {
        super(wiring);
        this.reader = wiring.agreementReader();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var id = request.agreement();
        var page = reader.changes(id, request.cursor(), request.limit());
        if (page.items().isEmpty() && reader.agreement(id).isEmpty()) {
            throw new UnknownAgreement(id.value());
        }
        return Listing.of(page, ReadTimelineHandler::write, "/agreements/" + id + "/changes", request);
    }

    private static Json write(TimelineEntry entry) {
        return ChangeDocument.write(entry.change())
                .with()
                .putIfAny("correctedBy", entry.correctedBy(), number -> Json.number(number))
                .build();
    }
}
