package org.accordwatch.document;

/** A text in a document is longer than whoever reads it allows. What comes after was not read. */
public final class TextTooLong extends RuntimeException {
    public TextTooLong(int most) {
        super("a text has more than " + most + " characters");
    }
}
