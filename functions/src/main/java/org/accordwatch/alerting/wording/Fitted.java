package org.accordwatch.alerting.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.IntFunction;

/**
 * E-mails that are cut to what SNS takes: 256 KiB for a message with all the forms that it carries (SNS quotas), of which the
 * e-mail stands there more than once.
 */
final class Fitted {
    static final int MOST_BYTES = 60_000;

    private Fitted() {}

    /** The text with as many of its entries as fit. */
    static String email(int entries, IntFunction<String> text) {
        int fitting = 0;
        int tooMany = entries + 1;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (text.apply(middle).getBytes(UTF_8).length <= MOST_BYTES) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return text.apply(fitting);
    }
}
