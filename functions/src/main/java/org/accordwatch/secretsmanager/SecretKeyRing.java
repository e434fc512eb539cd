package org.accordwatch.secretsmanager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Supplier;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.subscribing.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * The key ring as Secrets Manager keeps it: {@code {"current": "2", "1": "…", "2": "…"}}. Fetched at first use, never before,
 * so that no snapshot of the function holds it; and again after a while, so that a rotation reaches functions that are running.
 */
public final class SecretKeyRing implements Supplier<KeyRing> {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<String> secret;
    private final Clock clock;
    private @Nullable Fetched fetched;

    private record Fetched(KeyRing keys, Instant at) {}

    /** @param secret gives the secret's text */
    public SecretKeyRing(Supplier<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public synchronized KeyRing get() {
        var now = clock.instant();
        var known = fetched;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Fetched(parse(secret.get()), now);
            fetched = known;
        }
        return known.keys();
    }

    private static KeyRing parse(String text) {
        if (!(JsonText.parse(text) instanceof Json.Fields fields)) {
            throw new IllegalStateException("the secret of the endpoint keys is not a JSON object");
        }
        var keys = new HashMap<String, String>();
        fields.values().keySet().forEach(name -> fields.text(name).ifPresent(value -> keys.put(name, value)));
        var current = fields.text("current").orElse("");
        keys.remove("current");
        return new KeyRing(current, keys);
    }
}
