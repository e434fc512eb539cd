package org.accordwatch.agreement;

/** The texts that people type: each is one visible line of bounded length, counted in characters as readers see them. */
public enum Line {
    TITLE(200),
    SUMMARY(1000),
    PUBLISHER(200),
    SOURCE_TITLE(300),
    PRODUCT_NAME(100),
    PLACE(100),
    AUTHORITY(100),
    COMMITMENT(300),
    MEASURE_TYPE(100),
    DEADLINE_NAME(100);

    private final int most;

    Line(int most) {
        this.most = most;
    }

    /**
     * The text without white space around it.
     *
     * @throws InvalidValue when nothing of it is visible, it is too long, or has characters that are not visible
     */
    public String of(String text) {
        var line = text.strip();
        boolean visible = false;
        boolean whole = true;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            visible |= !blank(codePoint);
            whole &= !invisible(codePoint);
            at += Character.charCount(codePoint);
        }
        if (!visible) {
            throw new InvalidValue("", "must not be empty");
        }
        if (line.codePointCount(0, line.length()) > most) {
            throw new InvalidValue("", "must have at most " + most + " characters");
        }
        if (!whole) {
            throw new InvalidValue("", "must be one line without control characters");
        }
        return line;
    }

    String of(String field, String text) {
        return InvalidValue.at(field, () -> of(text));
    }

    /** Spaces of every width, and the marks that only shape the text around them. */
    private static boolean blank(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
    }

    /** Control characters, line separators, unpaired surrogates and the marks that reorder the text around them. */
    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> reorders(codePoint);
            default -> false;
        };
    }

    /** The bidirectional embeddings, overrides and isolates of Unicode Standard Annex 9. */
    private static boolean reorders(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
