package org.accordwatch.document;

/** Text that is not JSON: where it stops being so, counted from 1, and why. */
public final class MalformedJson extends RuntimeException {
    private final int line;
    private final int column;

    public MalformedJson(int line, int column, String problem) {
        super(problem);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
