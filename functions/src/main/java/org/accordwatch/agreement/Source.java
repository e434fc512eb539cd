package org.accordwatch.agreement;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param official whether the publisher speaks for a party or for the body that keeps the agreement
 */
public record Source(
        String publisher, String title, Optional<LocalDate> published, boolean official, Optional<URI> url) {
    private static final int MOST_ADDRESS = 1000;

    public Source {
        publisher = Line.PUBLISHER.of("publisher", publisher);
        title = Line.SOURCE_TITLE.of("title", title);
        url.ifPresent(address -> InvalidValue.at("url", () -> webAddress(address.toString())));
    }

    /** @throws InvalidValue when the text is not the address of a page on the web */
    public static URI webAddress(String text) {
        try {
            var url = new URI(text);
            var web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            // Other letters would let an address look like another one.
            var plain = text.chars().allMatch(character -> character < 0x80);
            if (web && plain && url.getHost() != null && text.length() <= MOST_ADDRESS) {
                return url;
            }
            throw notOfTheWeb();
        } catch (URISyntaxException _) {
            throw notOfTheWeb();
        }
    }

    private static InvalidValue notOfTheWeb() {
        return new InvalidValue(
                "",
                "must be a web address (https://…) of at most " + MOST_ADDRESS
                        + " characters, with all but ASCII percent-encoded");
    }
}
