package org.accordwatch.subscribing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.accordwatch.subscribing.channel.Endpoint;

/**
 * The keys under which endpoints, addresses of callers and codes are hashed (HMAC-SHA-256, RFC 2104), so that what is stored tells
 * nothing without them, and from which ids follow that are rotated. New hashes are made with the current key; what older ones made is still recognised.
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
        if (keys.keySet().stream().anyMatch(version -> version.contains(":"))) {
            throw new IllegalArgumentException("a key's version contains a colon");
        }
    }

    /** An endpoint's hash under each key, the current one's first. */
    public List<EndpointHash> hashes(Endpoint endpoint) {
        return versions()
                .map(version -> new EndpointHash(hash(version, endpoint.identity())))
                .toList();
    }

    /** The hash of an address that a request came from. */
    public EndpointHash hash(SourceAddress source) {
        return new EndpointHash(hash(current, "source:" + source.value()));
    }

    /** The hash of a code, worth nothing for any other subscription. */
    public String hash(SubscriptionId id, String code) {
        return hash(current, id.value() + ":" + code);
    }

    /** Whether a hash is that of a code, whichever key made it. Takes as long for a wrong code as for the right one. */
    public boolean matches(String hash, SubscriptionId id, String code) {
        var version = hash.substring(0, Math.max(0, hash.indexOf(':')));
        return keys.containsKey(version)
                && MessageDigest.isEqual(
                        hash.getBytes(UTF_8),
                        hash(version, id.value() + ":" + code).getBytes(UTF_8));
    }

    /**
     * What an id becomes when its holder rotates it, under each key, the current one's first: the same for the same request, and for
     * whoever lacks the ring's keys or the rotation's as good as random.
     */
    public List<SubscriptionId> successors(SubscriptionId id, RotationKey rotation) {
        return versions()
                .map(version -> hash(version, "rotation:" + id.value() + ":" + rotation.value()))
                .map(SubscriptionId::ofHash)
                .toList();
    }

    public boolean isCurrent(EndpointHash hash) {
        return hash.value().startsWith(current + ":");
    }

    private Stream<String> versions() {
        return keys.keySet().stream()
                .sorted(Comparator.comparing((String version) -> !version.equals(current))
                        .thenComparing(Comparator.naturalOrder()));
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
