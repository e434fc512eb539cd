package org.accordwatch.alerting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.accordwatch.agreement.InvalidValue;

/**
 * All who want to hear the same, equally often and in the same language. Each has one SNS topic, so that a change costs one publish for everybody in it
 * and nobody in it hears twice.
 */
public record Audience(List<Interest> interests, Frequency frequency, Language language) {
    public static final int MOST_INTERESTS = 10;
    private static final int ID_DIGITS = 32;

    /** The order and repetition of interests do not matter. */
    public Audience {
        var given = interests;
        interests = InvalidValue.at("interests", () -> canonical(given));
    }

    /** An audience that reads English. */
    public Audience(List<Interest> interests, Frequency frequency) {
        this(interests, frequency, Language.EN);
    }

    /**
     * The same list for the same wishes, always.
     *
     * @throws InvalidValue when there are none or too many
     */
    public static List<Interest> canonical(List<Interest> interests) {
        var canonical = new TreeMap<String, Interest>();
        interests.forEach(interest -> canonical.put(interest.key(), interest));
        if (canonical.isEmpty() || canonical.size() > MOST_INTERESTS) {
            throw new InvalidValue("", "must have 1 to " + MOST_INTERESTS + " entries");
        }
        return List.copyOf(canonical.values());
    }

    public AudienceId id() {
        // Topics are named by the id, and those of English audiences were before there were other languages.
        var manner = frequency.term() + (language == Language.EN ? "\n" : " " + language.term() + "\n");
        var wanted = new StringJoiner("\n", manner, "");
        interests.forEach(interest -> wanted.add(interest.key()));
        return new AudienceId(
                HexFormat.of().formatHex(sha256(wanted.toString())).substring(0, ID_DIGITS));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
