package org.accordwatch.alerting.wording;

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
        int septets = septets(text);
        return septets >= 0 ? count(septets, 160, 153) : count(text.length(), 70, 67);
    }

    /** The length in the 7-bit alphabet; negative when it lacks a character. */
    private static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BASIC.indexOf(text.charAt(i)) >= 0) {
                septets += 1;
            } else if (EXTENDED.indexOf(text.charAt(i)) >= 0) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }

    private static int count(int length, int alone, int joined) {
        return length <= alone ? 1 : (length + joined - 1) / joined;
    }
}
