package org.accordwatch.alerting.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that is safe as the subject of an SNS message: fewer than 100 printable ASCII characters (SNS API reference, Publish). */
final class SubjectLine {
    private static final int MOST = 99;
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");
    private static final String CUT = "...";

    private SubjectLine() {}

    /** @param instead stands in for a detail that ASCII cannot show */
    static String of(String headline, String detail, String instead) {
        var shown = ascii(detail);
        var told = shown.chars().filter(Character::isLetterOrDigit).count() * 2 >= shown.length() ? shown : instead;
        return cut(ascii(headline) + " - " + told);
    }

    private static String ascii(String text) {
        var plain = Normalizer.normalize(Typography.plain(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return NOT_ASCII.matcher(plain).replaceAll("").replaceAll(" +", " ").strip();
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST - CUT.length());
        return text.substring(0, end > 0 ? end : MOST - CUT.length()) + CUT;
    }
}
