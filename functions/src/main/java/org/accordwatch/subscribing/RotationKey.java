package org.accordwatch.subscribing;

import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/**
 * The holder's name for one rotation of an id, so that asking again gives the same new id. Whoever knows the old id and this could work
 * it out with our help; so it has to be random, and is as secret as the id. Never logged.
 */
public record RotationKey(String value) {
    /** A random UUID without its dashes has as many characters. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{32,128}");

    public RotationKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "",
                    "must be 32 to 128 visible ASCII characters without spaces that nobody can guess, such as a random UUID");
        }
    }

    @Override
    public String toString() {
        return "a rotation key";
    }
}
