package org.accordwatch.image;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.document.Json;
import org.accordwatch.snapshot.Tape;

/**
 * What one run of the rehearsal is about.
 *
 * @param at what the function takes for now
 * @param event what it is given; nothing where it is only made
 */
record Scene(String handler, Instant at, Optional<Json.Fields> event) {

    /** A function that is only made. */
    static Scene of(String handler) {
        return new Scene(handler, Instant.EPOCH, Optional.empty());
    }

    static Scene of(String handler, Tape tape) {
        return new Scene(handler, tape.at(), Optional.of(tape.event()));
    }

    static Scene read(Json json) {
        if (json instanceof Json.Fields scene) {
            return new Scene(required(scene, "handler"), Instant.parse(required(scene, "at")), event(scene));
        }
        throw new IllegalArgumentException("the scene is not an object");
    }

    Json write() {
        var scene = Json.object().put("handler", handler).put("at", at);
        event.ifPresent(given -> scene.put("event", given));
        return scene.build();
    }

    private static Optional<Json.Fields> event(Json.Fields scene) {
        return scene.get("event").map(_ -> scene.fields("event"));
    }

    private static String required(Json.Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> new IllegalArgumentException("the scene lacks " + name));
    }
}
