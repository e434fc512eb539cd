package org.accordwatch.alerting.wording;

/** Lines of at most 72 columns, the width that every mail reader shows unbroken (RFC 3676 recommends 66 to 72). */
final class Wrapped {
    private static final int WIDTH = 72;

    private final StringBuilder text = new StringBuilder();

    /** A paragraph; later lines stand below the end of the indent. Words longer than a line, such as links, stay whole. */
    Wrapped paragraph(String indent, String words) {
        var hanging = " ".repeat(indent.length());
        var line = new StringBuilder(indent);
        for (var word : words.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(hanging);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    Wrapped paragraph(String words) {
        return paragraph("", words);
    }

    Wrapped gap() {
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }
}
