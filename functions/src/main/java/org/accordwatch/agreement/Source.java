package org.accordwatch.agreement;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param official whether the publisher speaks for a party or for the body that keeps the agreement
 */
public record Source(
        String publisher, String title, Optional<LocalDate> published, boolean official, Optional<URI> url) {
    public Source {
        publisher = Line.PUBLISHER.of("publisher", publisher);
        title = Line.SOURCE_TITLE.of("title", title);
        url.ifPresent(Source::requireWebAddress);
    }

    private static void requireWebAddress(URI url) {
        var web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        var shown = url.toString();
        // Other letters would let an address look like another one.
        var plain = shown.chars().allMatch(character -> character < 0x80);
        if (!web || !plain || url.getHost() == null || shown.length() > 1000) {
            throw new InvalidValue(
                    "url",
                    "must be a web address (https://…) of at most 1000 characters, with all but ASCII percent-encoded");
        }
    }
}
