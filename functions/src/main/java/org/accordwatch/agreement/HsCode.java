package org.accordwatch.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A code of the World Customs Organization's Harmonized System: a chapter (2 digits), heading (4) or subheading (6).
 * Chapters run from 01 to 97; 77 is reserved and unused.
 */
public record HsCode(String digits) implements Comparable<HsCode> {
    public HsCode {
        if (!isCode(digits)) {
            throw new InvalidValue(
                    "",
                    "must be a Harmonized System code of 2, 4 or 6 digits in chapters 01 to 97, such as 28, 2846 or 284690");
        }
    }

    /** Without a regular expression, as each prefix of each product is made for each change that is told of. */
    private static boolean isCode(String digits) {
        int length = digits.length();
        if (length != 2 && length != 4 && length != 6) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        int chapter = Integer.parseInt(digits, 0, 2, 10);
        return chapter >= 1 && chapter <= 97 && chapter != 77;
    }

    /** This code and the shorter ones that contain it, shortest first: 28, 2846, 284690. */
    public List<HsCode> withPrefixes() {
        var codes = new ArrayList<HsCode>(3);
        for (int length = 2; length < digits.length(); length += 2) {
            codes.add(new HsCode(digits.substring(0, length)));
        }
        codes.add(this);
        return List.copyOf(codes);
    }

    @Override
    public int compareTo(HsCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
