package org.accordwatch.subscribing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which endpoints and codes are hashed (HMAC-SHA-256, RFC 2104), so that what is stored tells nothing without them.
 *
 * @param current the version that new hashes are made with
 * @param keys by version
 */
public record KeyRing(String current, Map<String, String> keys) {
    private static final int LEAST_KEY_LENGTH = 32;

    public KeyRing {
        keys = Map.copyOf(keys);
        if (keys.getOrDefault(current, "").length() < LEAST_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "the current key is missing or shorter than " + LEAST_KEY_LENGTH + " characters");
        }
    }

    /** The hash with the version of its key before it, such as {@code 1:5d41…}. */
    public String hash(Endpoint endpoint) {
        return hash(current, endpoint.channel().term() + ":" + endpoint.address());
    }

    /** The hash of a code, worth nothing for any other subscription. */
    public String hash(SubscriptionId id, String code) {
        return hash(current, id.value() + ":" + code);
    }

    private String hash(String version, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getOrDefault(version, "").getBytes(UTF_8), "HmacSHA256"));
            return version + ":" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "keys, version " + current + " current";
    }
}
