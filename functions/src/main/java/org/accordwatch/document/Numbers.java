package org.accordwatch.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Numbers as texts. BigDecimal rules them, but is left alone where digits say it all: to make that class ready for its first use, the JDK
 * squares 5 until it has 5 to the power of 65,536, which takes a cold start some 10 ms of processor time.
 */
final class Numbers {
    /** So many digits are less than 64 bits, whatever they are. */
    private static final int SHORT = 18;

    private Numbers() {}

    static String written(String number) {
        return isDigits(number) ? number : new BigDecimal(number).toString();
    }

    static OptionalLong whole(String number) {
        if (number.length() <= SHORT && isDigits(number)) {
            return OptionalLong.of(Long.parseLong(number));
        }
        try {
            return OptionalLong.of(new BigDecimal(number).longValueExact());
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    /** Without a fraction or an exponent, and with no zero too many. */
    private static boolean isDigits(String number) {
        if (number.equals("0")) {
            return true;
        }
        int first = number.startsWith("-") ? 1 : 0;
        for (int i = first; i < number.length(); i++) {
            if (number.charAt(i) < (i == first ? '1' : '0') || number.charAt(i) > '9') {
                return false;
            }
        }
        return number.length() > first;
    }
}
