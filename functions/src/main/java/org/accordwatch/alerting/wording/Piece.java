package org.accordwatch.alerting.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What no line is broken within: a word or a link, and in scripts that write without spaces whatever their rules keep together.
 *
 * @param spaced whether a space parts it from the piece before
 */
record Piece(String text, boolean spaced) {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern LINK_OR_WORDS = Pattern.compile("https?://[!-~]+|.+?(?=https?://|$)", Pattern.DOTALL);

    /** @param room how many columns a line has; words that are wider are taken apart */
    static List<Piece> of(String words, int room) {
        var pieces = new ArrayList<Piece>();
        for (var word : SPACES.split(words.strip(), -1)) {
            boolean spaced = true;
            for (var part : isWhole(word, room) ? List.of(word) : parts(word, room)) {
                pieces.add(new Piece(part, spaced));
                spaced = false;
            }
        }
        return pieces;
    }

    /** Of most words a look at their letters says that they are one piece. */
    private static boolean isWhole(String word, int room) {
        return !word.isEmpty() && !word.contains("://") && !Columns.hasWide(word) && Columns.of(word) <= room;
    }

    private static List<String> parts(String word, int room) {
        var parts = new ArrayList<String>();
        for (var part = LINK_OR_WORDS.matcher(word); part.find(); ) {
            parts.addAll(linkOrParts(part.group(), room));
        }
        return parts;
    }

    private static List<String> linkOrParts(String word, int room) {
        if (word.startsWith("http://") || word.startsWith("https://")) {
            return List.of(word);
        }
        if (!Columns.hasWide(word)) {
            return narrow(word, room);
        }
        var parts = new ArrayList<String>();
        for (var part : broken(word, BreakIterator.getLineInstance(Locale.ROOT))) {
            parts.addAll(narrow(part, room));
        }
        return parts;
    }

    private static List<String> narrow(String part, int room) {
        if (Columns.of(part) <= room) {
            return List.of(part);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var letter : broken(part, BreakIterator.getCharacterInstance(Locale.ROOT))) {
            if (!line.isEmpty() && Columns.of(line + letter) > room) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(letter);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> broken(String text, BreakIterator places) {
        var parts = new ArrayList<String>();
        places.setText(text);
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }
}
