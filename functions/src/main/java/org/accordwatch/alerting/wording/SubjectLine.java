package org.accordwatch.alerting.wording;

import java.text.Normalizer;
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
        var shown = ascii(detail);
        var told = letters(shown) * 2 >= letters(detail) && letters(shown) > 0 ? shown : instead;
        return cut(ascii(headline) + " - " + told);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String ascii(String text) {
        var plain = Normalizer.normalize(Typography.plain(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        var spelt = plain.codePoints().mapToObj(SubjectLine::spelt).collect(Collectors.joining());
        return NOT_ASCII.matcher(spelt).replaceAll("").replaceAll(" +", " ").strip();
    }

    /** Letters that Unicode does not take apart, in the spelling that is used where they lack. */
    private static String spelt(int codePoint) {
        return switch (codePoint) {
            case 'Ø' -> "O";
            case 'ø' -> "o";
            case 'Æ' -> "AE";
            case 'æ' -> "ae";
            case 'Œ' -> "OE";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'Ł' -> "L";
            case 'ł' -> "l";
            case 'Đ' -> "D";
            case 'đ', 'ð' -> "d";
            case 'Þ' -> "Th";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case '€' -> "EUR ";
            case '£' -> "GBP ";
            default -> Character.toString(codePoint);
        };
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST - CUT.length());
        return text.substring(0, end > 0 ? end : MOST - CUT.length()) + CUT;
    }
}
