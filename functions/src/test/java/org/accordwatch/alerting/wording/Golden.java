package org.accordwatch.alerting.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Texts as they were approved, in {@code story/}. */
final class Golden {
    private Golden() {}

    static String read(String name) {
        try (InputStream text = Objects.requireNonNull(Golden.class.getResourceAsStream("story/" + name + ".txt"))) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
