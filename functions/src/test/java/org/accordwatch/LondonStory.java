package org.accordwatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.document.AgreementDocument;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.document.ReportDocument;

/**
 * Real input: the requests that open the Geneva consensus and the London framework and tell what became of them, read and
 * recorded.
 *
 * @param told what each request recorded, by its idempotency key, in order
 * @param histories each agreement at the end, by its id
 */
public record LondonStory(Map<String, Recorded> told, Map<String, History> histories) {

    public static LondonStory read() {
        var story = new LondonStory(new LinkedHashMap<>(), new LinkedHashMap<>());
        requests().forEach(story::tell);
        return story;
    }

    public Recorded told(String key) {
        return Objects.requireNonNull(told.get(key), key);
    }

    public History history(String agreement) {
        return Objects.requireNonNull(histories.get(agreement), agreement);
    }

    private void tell(Json.Fields request) {
        var call = request.text("request").orElseThrow();
        var body = request.fields("body");
        if (call.equals("POST /agreements")) {
            var opening = AgreementDocument.readOpening(body, Agreements.OPENED_AT, Agreements.EDITOR);
            histories.put(opening.id().value(), History.of(opening));
        } else if (call.endsWith("/changes")) {
            var agreement = call.split("/", -1)[2];
            var next = history(agreement).then(ReportDocument.read(body));
            histories.put(agreement, next);
            told.put(request.text("idempotencyKey").orElseThrow(), next.last());
        }
    }

    private static List<Json.Fields> requests() {
        try (InputStream story =
                Objects.requireNonNull(LondonStory.class.getResourceAsStream("/story/london-framework.json"))) {
            return ((Json.Items) JsonText.parse(story))
                    .values().stream().map(Json.Fields.class::cast).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
