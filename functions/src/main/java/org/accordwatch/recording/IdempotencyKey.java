package org.accordwatch.recording;

import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/**
 * The sender's name for one request, so that sending it again is the same request. It is the sender's within one agreement and
 * for {@link RecordChange#KEPT}.
 */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("", "must be 1 to 128 visible ASCII characters without spaces");
        }
    }
}
