package org.accordwatch.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.accordwatch.recording.InvalidCursor;

/** Where a page ended: a few words, wrapped so that nobody builds on their meaning. */
final class Cursor {
    private static final char SEPARATOR = ' ';

    private Cursor() {}

    static String of(Object... words) {
        var text = String.join(
                String.valueOf(SEPARATOR),
                List.of(words).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @throws InvalidCursor when it is not one of that many words */
    static String[] words(String cursor, int count) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(String.valueOf(SEPARATOR), -1);
            if (words.length == count) {
                return words;
            }
        } catch (IllegalArgumentException _) {
            throw new InvalidCursor();
        }
        throw new InvalidCursor();
    }
}
