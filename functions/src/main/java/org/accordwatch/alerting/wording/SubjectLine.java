package org.accordwatch.alerting.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        return headlines.stream()
                .map(headline -> ascii(headline) + " - " + told)
                .filter(text -> text.length() <= MOST)
                .findFirst()
                .orElseGet(() -> cut(ascii(headlines.getLast()) + " - " + told));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String ascii(String text) {
        var plain = Normalizer.normalize(Typography.plain(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        var spelt = plain.codePoints().mapToObj(Typography::spelt).collect(Collectors.joining());
        return NOT_ASCII.matcher(spelt).replaceAll("").replaceAll(" +", " ").strip();
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST - CUT.length());
        return text.substring(0, end > 0 ? end : MOST - CUT.length()) + CUT;
    }
}
