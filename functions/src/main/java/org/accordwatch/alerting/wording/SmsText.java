package org.accordwatch.alerting.wording;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alert as a text message: one segment wherever possible, never more than three, the link always whole. */
final class SmsText {
    private static final int MOST_SEGMENTS = 3;
    /** No text of three segments has more; where it has fewer is for the segments to say. */
    private static final int MOST_CHARACTERS = 3 * 153;

    private static final String CUT = "...";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Marks that join, part or colour their neighbours and are nothing themselves. */
    private static final Pattern SHAPING = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

    private SmsText() {}

    /** As below, of news that have one form. */
    static String of(String news, List<String> extras, List<String> links) {
        return of(List.of(news), extras, links);
    }

    /**
     * The news and a link, with as many of the extras, in their order, as cost no segment.
     *
     * @param forms of what must be told, the longest first: the first that costs no segment, compared with the last; that is cut
     *     at a word if it is too long for three segments
     * @param links best first: the first that costs no form, no extra and no segment, compared with the last
     */
    static String of(List<String> forms, List<String> extras, List<String> links) {
        var basic = forms.stream().map(SmsText::basic).toList();
        return best(links, link -> {
            int most = Math.min(MOST_SEGMENTS, segments(basic.getLast(), link));
            int form = 0;
            while (form < basic.size() - 1 && segments(basic.get(form), link) > most) {
                form++;
            }
            return Filled.of(form, basic.get(form), extras, link, most);
        });
    }

    /** The news and a link, with as many of the extras, in their order, as three segments hold. */
    static String full(String news, List<String> extras, List<String> links) {
        return best(links, link -> Filled.of(0, basic(news), extras, link, MOST_SEGMENTS));
    }

    /** Sentences behind each other, with a space between them unless their script writes without. */
    static String joined(Stream<String> sentences) {
        return sentences
                .reduce((text, next) -> text
                        + (text.isEmpty() || Columns.isWide(text.codePointBefore(text.length())) ? "" : " ")
                        + next)
                .orElse("");
    }

    private static String best(List<String> links, Function<String, Filled> filled) {
        var last = filled.apply(links.getLast());
        for (var link : links.subList(0, links.size() - 1)) {
            var other = filled.apply(link);
            if (other.isAsGoodAs(last)) {
                return other.text();
            }
        }
        return last.text();
    }

    private static int segments(String basic, String link) {
        return Segments.of(basic + " " + link);
    }

    private record Filled(String text, int form, int extras) {
        /** @param most the segments that extras may fill */
        static Filled of(int form, String news, List<String> extras, String link, int most) {
            var text = news;
            int added = 0;
            for (var extra : extras) {
                var longer = joined(Stream.of(text, basic(extra)));
                if (SmsText.segments(longer, link) <= most) {
                    text = longer;
                    added++;
                }
            }
            return new Filled(cut(text, link), form, added);
        }

        boolean isAsGoodAs(Filled last) {
            return form <= last.form && extras >= last.extras && Segments.of(text) <= Segments.of(last.text);
        }
    }

    private static String cut(String news, String link) {
        var whole = news + " " + link;
        if (Segments.of(whole) <= MOST_SEGMENTS) {
            return whole;
        }
        return Stream.concat(wordEnds(news), letterEnds(news))
                .map(end -> news.substring(0, end).stripTrailing() + CUT + " " + link)
                .filter(text -> Segments.of(text) <= MOST_SEGMENTS)
                .findFirst()
                .orElse(link);
    }

    /** Where a word ends before a space, or a letter of a script that writes without; the last first. */
    private static Stream<Integer> wordEnds(String text) {
        return ends(text, BreakIterator.getLineInstance(Locale.ROOT))
                .filter(end -> text.charAt(end - 1) == ' ' || Columns.isWide(text.codePointBefore(end)));
    }

    private static Stream<Integer> letterEnds(String text) {
        return ends(text, BreakIterator.getCharacterInstance(Locale.ROOT));
    }

    private static Stream<Integer> ends(String text, BreakIterator places) {
        places.setText(text);
        return Stream.iterate(
                places.preceding(Math.min(text.length(), MOST_CHARACTERS)), end -> end > 0, _ -> places.previous());
    }

    /**
     * In the 7-bit alphabet wherever that can be: one letter beyond it would cost the text more than half its room. Where even
     * plain letters do not get it there, in another script, it stays as it was written.
     */
    private static String basic(String text) {
        var plain = Typography.normal(Typography.plain(text), Normalizer.Form.NFC);
        if (Segments.isBasic(plain)) {
            return plain;
        }
        var letters = plain.codePoints().mapToObj(SmsText::plain).collect(Collectors.joining());
        var bare = SHAPING.matcher(letters).replaceAll("");
        return Segments.isBasic(bare) ? bare : Typography.normal(Typography.visible(text), Normalizer.Form.NFC);
    }

    private static String plain(int codePoint) {
        var letter = Character.toString(codePoint);
        if (Segments.isBasic(letter)) {
            return letter;
        }
        var apart = Typography.normal(Typography.spelt(codePoint), Normalizer.Form.NFKD);
        if (apart.equals(letter)) {
            return letter;
        }
        var base = MARKS.matcher(Typography.plain(apart)).replaceAll("");
        return !base.isEmpty() && Segments.isBasic(base) ? base : letter;
    }
}
