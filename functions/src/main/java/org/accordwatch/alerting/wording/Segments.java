package org.accordwatch.alerting.wording;

import java.util.function.IntUnaryOperator;

/**
 * How many SMS segments a text takes. A text of the GSM 7-bit alphabet has 160 characters in one segment and 153 in each of
 * several; any other has 70 and 67 UTF-16 units (3GPP TS 23.038 and 23.040).
 */
final class Segments {
    /** 3GPP TS 23.038, table 6.2.1, without the escape to the extension table. */
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** 3GPP TS 23.038, table 6.2.1.1: each takes the place of two characters. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        return isBasic(text) ? count(text, Segments::septets, 160, 153) : count(text, Character::charCount, 70, 67);
    }

    /** Whether the 7-bit alphabet has all of it. */
    static boolean isBasic(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (septets(text.codePointAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The room that a character takes in the 7-bit alphabet; 0 when it is not in it. */
    private static int septets(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
    }

    /** Neither an escape and its character nor the halves of a surrogate pair are parted by the end of a segment. */
    private static int count(String text, IntUnaryOperator width, int alone, int joined) {
        int all = 0;
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int room = width.applyAsInt(text.codePointAt(i));
            all += room;
            if (used + room > joined) {
                segments++;
                used = 0;
            }
            used += room;
        }
        return all <= alone ? 1 : segments;
    }
}
