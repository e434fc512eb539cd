package org.accordwatch.alerting.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** An alert as a text message: one segment wherever possible, never more than three, the link always whole. */
final class SmsText {
    private static final int MOST_SEGMENTS = 3;
    private static final String CUT = "...";

    private SmsText() {}

    /**
     * The news and a link, with as many of the extras as still fit into the one segment, in their order.
     *
     * @param news what must be told; cut at a word if it is too long for three segments
     * @param links best first: the first that costs no extra and no segment, compared with the last
     */
    static String of(String news, List<String> extras, List<String> links) {
        var last = Filled.of(news, extras, links.getLast());
        return links.stream()
                .map(link -> Filled.of(news, extras, link))
                .filter(filled -> filled.extras() >= last.extras() && filled.segments() <= last.segments())
                .findFirst()
                .orElse(last)
                .text();
    }

    private record Filled(String text, int extras) {
        static Filled of(String news, List<String> extras, String link) {
            var text = basic(news);
            int added = 0;
            for (var extra : extras) {
                var longer = text + " " + basic(extra);
                if (Segments.of(longer + " " + link) == 1) {
                    text = longer;
                    added++;
                }
            }
            return new Filled(cut(text, link), added);
        }

        int segments() {
            return Segments.of(text);
        }
    }

    private static String cut(String news, String link) {
        var text = news;
        var end = " " + link;
        while (!text.isEmpty() && Segments.of(text + end) > MOST_SEGMENTS) {
            text = text.substring(0, Math.max(text.lastIndexOf(' '), 0));
            end = CUT + " " + link;
        }
        return text + end;
    }

    /** As far as it can be in the 7-bit alphabet: one letter beyond it would cost the text more than half its room. */
    private static String basic(String text) {
        return Normalizer.normalize(Typography.plain(text), Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(SmsText::withoutMarks)
                .collect(Collectors.joining());
    }

    private static String withoutMarks(int codePoint) {
        var letter = Character.toString(codePoint);
        var base = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !Segments.isBasic(letter) && !base.isEmpty() && Segments.isBasic(base) ? base : letter;
    }
}
