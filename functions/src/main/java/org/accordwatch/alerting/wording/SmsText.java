package org.accordwatch.alerting.wording;

import java.util.List;

/** An alert as a text message: one segment wherever possible, never more than three, the link always whole. */
final class SmsText {
    private static final int MOST_SEGMENTS = 3;
    private static final String CUT = "...";

    private SmsText() {}

    /**
     * The news and the link, with as many of the extras as still fit into the one segment, in their order.
     *
     * @param news what must be told; cut at a word if it is too long for three segments
     */
    static String of(String news, List<String> extras, String link) {
        var text = Typography.plain(news);
        for (var extra : extras) {
            var longer = text + " " + Typography.plain(extra);
            if (Segments.of(longer + " " + link) == 1) {
                text = longer;
            }
        }
        var end = " " + link;
        while (Segments.of(text + end) > MOST_SEGMENTS) {
            text = text.substring(0, Math.max(text.lastIndexOf(' '), 0));
            end = CUT + " " + link;
        }
        return text + end;
    }
}
