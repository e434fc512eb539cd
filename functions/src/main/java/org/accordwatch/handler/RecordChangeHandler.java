package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.accordwatch.document.AgreementDocument;
import org.accordwatch.document.ChangeDocument;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.document.ReportDocument;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.telemetry.Metric;

/** {@code POST /agreements/{id}/changes}: an editor records what happened, once per {@code Idempotency-Key}. */
public final class RecordChangeHandler extends ApiHandler {
    private final RecordChange recordChange;

    public RecordChangeHandler() {
        this(Wiring.ofLambda());
        primedBy(RecordChangeHandler::new);
    }

    public RecordChangeHandler(Wiring wiring) {
        super(wiring);
        this.recordChange = wiring.recordChange();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var editor = request.editor();
        var agreement = request.agreement();
        var body = request.body();
        var report = ReportDocument.read(JsonText.parse(body));
        var recorded = recordChange.call(new RecordChange.Request(
                agreement, report, request.idempotencyKey(IdempotencyKey::new), fingerprint(body), editor));
        metrics().count(Metric.CHANGES_RECORDED, 1);
        return ApiResponse.created(
                "/agreements/" + agreement + "/changes",
                Json.object()
                        .put("change", ChangeDocument.write(recorded.change()))
                        .put("agreement", AgreementDocument.write(recorded.agreement()))
                        .build());
    }

    private static String fingerprint(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
