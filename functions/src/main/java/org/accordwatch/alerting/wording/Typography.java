package org.accordwatch.alerting.wording;

/** Marks that only look better, as the plain ones that every alphabet has: they would cost an SMS more than half its length. */
final class Typography {
    private Typography() {}

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '\u2018', '\u2019', '\u201A', '\u2032', '\u02BC' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u2033', '\u00AB', '\u00BB' -> plain.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> plain.append('-');
                case '\u2026' -> plain.append("...");
                case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> {}
                default -> plain.appendCodePoint(Character.isSpaceChar(codePoint) ? ' ' : codePoint);
            }
        });
        return plain.toString();
    }
}
