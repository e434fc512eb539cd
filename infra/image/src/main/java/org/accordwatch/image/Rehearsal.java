package org.accordwatch.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.Wiring;

/**
 * All functions in one, so that one JVM learns all of them. An event names a function, and holds what it is to be given and when that
 * was: {@code {"handler": "NotifyHandler", "at": "2025-06-10T22:00:00Z", "event": {…}}}. It calls AWS as it would on Lambda; what
 * answers is the environment's to say. Without an event the function is made, as Lambda would make it, and no more.
 */
public final class Rehearsal implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var scene = Scene.read(JsonText.parse(input));
        var role = Role.ALL.stream()
                .filter(each -> each.name().equals(scene.handler()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + scene.handler()));
        var deployed = role.deployed().get();
        if (scene.event().isEmpty()) {
            output.write(
                    JsonText.write(Json.text(deployed.getClass().getName())).getBytes(UTF_8));
            return;
        }
        var wiring = new Wiring(
                new Environment(System.getenv()),
                Clients.ofAws(),
                Clock.fixed(scene.at(), ZoneOffset.UTC),
                new SecureRandom(),
                () -> {});
        var event = JsonText.write(scene.event().orElseThrow()).getBytes(UTF_8);
        role.rehearsed().apply(wiring).handleRequest(new ByteArrayInputStream(event), output, context);
    }
}
