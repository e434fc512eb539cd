package org.accordwatch.alerting.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Marks that only look better, as the plain ones that every alphabet has: they would cost an SMS more than half its length. */
final class Typography {
    private static final Pattern INNER_SPACE = Pattern.compile("(?<=«)[ \\u00A0\\u202F]|[ \\u00A0\\u202F](?=»)");

    private Typography() {}

    static String plain(String text) {
        var shown = withoutInnerSpace(visible(text));
        var plain = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            append(shown.codePointAt(i), plain);
        }
        return plain.toString();
    }

    /** Without what nobody sees: control characters are spaces, and marks of where a word may break are gone. */
    static String visible(String text) {
        var visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append(' ');
                case Character.SURROGATE -> {}
                default -> {
                    if (!isBreakMark(codePoint)) {
                        visible.appendCodePoint(codePoint);
                    }
                }
            }
        }
        return visible.toString();
    }

    /** French sets a space within its quotation marks, which plain ones do without. */
    private static String withoutInnerSpace(String text) {
        return INNER_SPACE.matcher(text).replaceAll("");
    }

    private static boolean isBreakMark(int codePoint) {
        return codePoint == '\u00AD' || codePoint == '\u200B' || codePoint == '\u2060' || codePoint == '\uFEFF';
    }

    private static void append(int codePoint, StringBuilder plain) {
        switch (codePoint) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2035', '\u02BC', '\u2039', '\u203A', '\u00B4' ->
                plain.append("'");
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036', '\u00AB', '\u00BB' -> plain.append("\"");
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> plain.append("-");
            case '\u2022', '\u2023', '\u2043', '\u25E6', '\u2219', '\u00B7' -> plain.append("-");
            case '\u2024' -> plain.append(".");
            case '\u2025' -> plain.append("..");
            case '\u2026' -> plain.append("...");
            case '\u2034' -> plain.append("\"'");
            case '\u2044', '\u2215' -> plain.append("/");
            case '\u00D7' -> plain.append("x");
            default -> plain.appendCodePoint(Character.isSpaceChar(codePoint) ? ' ' : codePoint);
        }
    }

    /** In a normal form of Unicode (Standard Annex 15). ASCII is in all of them, and needs none of the tables for the others. */
    static String normal(String text, Normalizer.Form form) {
        return isAscii(text) ? text : Normalizer.normalize(text, form);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters that Unicode does not take apart, in the spelling that is used where they lack. */
    static String spelt(String text) {
        var spelt = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            spelt.append(spelt(text.codePointAt(i)));
        }
        return spelt.toString();
    }

    static String spelt(int codePoint) {
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
}
