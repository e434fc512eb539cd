package org.accordwatch.local.sns.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The names that nobody can register, kept for examples and tests (RFC 2606, RFC 6761). On the Internet nobody is there, so the
 * stand-in plays the receivers under them itself, but for {@code .invalid}, under which nobody ever is.
 */
final class ReservedNames {
    private static final List<String> PLAYED = List.of("example.com", "example.net", "example.org", "example", "test");
    private static final String NOWHERE = "invalid";

    private ReservedNames() {}

    /** Whether what is posted there has arrived as soon as it is posted. */
    static boolean arePlayed(URI url) {
        return PLAYED.stream().anyMatch(name -> isBelow(name, url));
    }

    /** Whether what is posted there never arrives. */
    static boolean leadNowhere(URI url) {
        return isBelow(NOWHERE, url);
    }

    private static boolean isBelow(String name, URI url) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        var plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return plain.equals(name) || plain.endsWith("." + name);
    }
}
