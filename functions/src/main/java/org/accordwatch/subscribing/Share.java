package org.accordwatch.subscribing;

import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/** One of 256 equal shares of everybody: those whose hashes begin alike. It tells nothing about anybody in it. */
public record Share(String value) implements Comparable<Share> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}");
    public static final Share FIRST = new Share("00");

    public Share {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("", "must be the \"next\" of the answer before: two hexadecimal digits");
        }
    }

    /** Whichever key made the hash. */
    static Share of(EndpointHash hash) {
        int begin = hash.value().indexOf(':') + 1;
        return new Share(hash.value().substring(begin, begin + 2));
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }
}
