package org.accordwatch.subscribing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 128 bits, random or the outcome of a keyed hash, that nobody can guess: whoever knows them may see, confirm and end the subscription. Never logged. */
public record SubscriptionId(String value) {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    static SubscriptionId random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SubscriptionId(HexFormat.of().formatHex(bytes));
    }

    /** The first 128 bits of a keyed hash, which stand behind the version of its key. */
    static SubscriptionId ofHash(String hash) {
        int begin = hash.indexOf(':') + 1;
        return new SubscriptionId(hash.substring(begin, begin + 2 * BYTES));
    }

    /** Nothing when the text cannot be one. */
    public static Optional<SubscriptionId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SubscriptionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "a subscription id";
    }
}
