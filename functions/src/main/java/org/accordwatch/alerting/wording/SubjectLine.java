package org.accordwatch.alerting.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text that is safe as the subject of an SNS message: fewer than 100 printable ASCII characters (SNS API reference, Publish). */
final class SubjectLine {
    private static final int MOST = 99;
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");
    private static final String CUT = "...";

    private SubjectLine() {}

    /** @param instead stands in for a detail of whose letters ASCII cannot show half */
    static String of(String headline, String detail, String instead) {
        return of(List.of(headline), detail, instead);
    }

    /** @param headlines the longest first: the first that leaves room for the whole detail, else the last */
    static String of(List<String> headlines, String detail, String instead) {
        var shown = ascii(detail);
        var told = letters(shown) * 2 >= letters(detail) && letters(shown) > 0 ? shown : instead;
        for (var headline : headlines) {
            var text = ascii(headline) + " - " + told;
            if (text.length() <= MOST) {
                return text;
            }
        }
        return cut(ascii(headlines.getLast()) + " - " + told);
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            letters += Character.isLetterOrDigit(text.codePointAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static String ascii(String text) {
        var plain =
                Typography.normal(Typography.plain(text), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return NOT_ASCII
                .matcher(Typography.spelt(plain))
                .replaceAll("")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST - CUT.length());
        return text.substring(0, end > 0 ? end : MOST - CUT.length()) + CUT;
    }
}
