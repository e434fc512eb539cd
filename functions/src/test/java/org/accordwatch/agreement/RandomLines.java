package org.accordwatch.agreement;

import static org.quicktheories.generators.SourceDSL.strings;

import org.quicktheories.core.Gen;

/** Random lines of text in any script, as far as {@link Line} lets them in, for properties. */
public final class RandomLines {
    private RandomLines() {}

    /** Of up to so many characters, from all of Unicode and from its plain end by turns. */
    public static Gen<String> of(int most) {
        var any = strings().allPossible().ofLengthBetween(1, most);
        var plain = strings().betweenCodePoints(' ', 0x24F).ofLengthBetween(1, most);
        return any.mix(plain).map(RandomLines::lawful);
    }

    private static String lawful(String text) {
        var line = new StringBuilder();
        text.codePoints().filter(RandomLines::allowed).forEach(line::appendCodePoint);
        return allowed(line.toString()) ? line.toString().strip() : "Some text";
    }

    private static boolean allowed(int codePoint) {
        return allowed("x" + Character.toString(codePoint) + "x");
    }

    private static boolean allowed(String text) {
        try {
            return !Line.SUMMARY.of(text).isEmpty();
        } catch (InvalidValue _) {
            return false;
        }
    }
}
