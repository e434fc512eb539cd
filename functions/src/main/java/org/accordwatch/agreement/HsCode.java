package org.accordwatch.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code of the World Customs Organization's Harmonized System: a chapter (2 digits), heading (4) or subheading (6).
 * Chapters run from 01 to 97; 77 is reserved and unused.
 */
public record HsCode(String digits) implements Comparable<HsCode> {
    private static final Pattern FORM = Pattern.compile("(0[1-9]|[1-68][0-9]|7[0-689]|9[0-7])([0-9]{2}){0,2}");

    public HsCode {
        if (!FORM.matcher(digits).matches()) {
            throw new InvalidValue(
                    "",
                    "must be a Harmonized System code of 2, 4 or 6 digits in chapters 01 to 97, such as 28, 2846 or 284690");
        }
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
