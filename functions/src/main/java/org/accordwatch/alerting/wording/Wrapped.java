package org.accordwatch.alerting.wording;

/**
 * Lines of at most 72 columns, the width that every mail reader shows unbroken (RFC 3676 recommends 66 to 72). Links alone stay
 * whole however long they are.
 */
final class Wrapped {
    private static final int WIDTH = 72;

    private final StringBuilder text = new StringBuilder();

    /** A paragraph; later lines stand below the end of the indent. A line break in the words stays one. */
    Wrapped paragraph(String indent, String words) {
        var hanging = " ".repeat(Columns.of(indent));
        var first = indent;
        for (var part : words.split("\n", -1)) {
            lines(first, hanging, part);
            first = hanging;
        }
        return this;
    }

    Wrapped paragraph(String words) {
        return paragraph("", words);
    }

    /** Lines that are wrapped already. */
    Wrapped block(String lines) {
        text.append(lines);
        return this;
    }

    Wrapped gap() {
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    private void lines(String first, String hanging, String words) {
        var line = new StringBuilder(first);
        int column = hanging.length();
        boolean empty = true;
        for (var piece : Piece.of(words, WIDTH - hanging.length())) {
            int width = Columns.of(piece.text());
            int space = piece.spaced() && !empty ? 1 : 0;
            if (!empty && column + space + width > WIDTH) {
                end(line);
                line = new StringBuilder(hanging);
                column = hanging.length();
                space = 0;
            }
            line.append(" ".repeat(space)).append(piece.text());
            column += space + width;
            empty = false;
        }
        end(line);
    }

    private void end(StringBuilder line) {
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
