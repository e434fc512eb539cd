package org.accordwatch.subscribing.channel;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/**
 * Web addresses that alerts may be posted to: https, and nowhere inside a network. Names are judged as they stand: SNS looks them
 * up itself, outside of our network, each time it posts, so that what they point to now proves nothing.
 */
final class WebAddress {
    private static final int MOST = 2_000;
    private static final int MOST_PORT = 65_535;
    /** Letters, digits and hyphens between dots, and a last label that is no number in any notation (WHATWG URL, "ends in a number"). */
    private static final Pattern NAME = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!0x[0-9a-f]*$|[0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** Without leading zeros, which some read as octal and others do not. */
    private static final Pattern QUAD = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    /** RFC 6761 and 6762, RFC 8375, and the name that ICANN has set aside for private use. */
    private static final List<String> INSIDE =
            List.of("localhost", "local", "internal", "localdomain", "home.arpa", "lan", "intranet", "corp", "home");

    private WebAddress() {}

    /** The address in its one spelling. */
    static String of(String text) {
        var uri = parsed(text);
        if (!"https".equalsIgnoreCase(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || uri.getPort() == 0
                || uri.getPort() > MOST_PORT
                || text.length() > MOST) {
            throw invalid();
        }
        var host = host(uri.getHost());
        var port = uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "https://" + host + port + path + query;
    }

    /** The first letter of a name and its last label. */
    static String hint(String host) {
        int dot = host.lastIndexOf('.');
        return host.charAt(0) + "…" + (dot < 0 ? "" : host.substring(dot));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw invalid();
        }
    }

    private static String host(String given) {
        var host = given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
        if (host.startsWith("[") || QUAD.matcher(host).matches()) {
            return publicAddress(host);
        }
        var name = ascii(host);
        if (!NAME.matcher(name).matches() || INSIDE.stream().anyMatch(inside -> name.endsWith("." + inside))) {
            throw invalid();
        }
        return name;
    }

    /** A number in its usual notation; {@code ofLiteral} never asks a name server. */
    private static String publicAddress(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            if (isPublic(address)) {
                return address instanceof Inet6Address
                        ? "[" + address.getHostAddress() + "]"
                        : address.getHostAddress();
            }
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
        throw invalid();
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address));
    }

    /** IANA's registries of special-purpose addresses, as far as the JDK does not know them. */
    private static boolean isReserved(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (address) {
            case Inet4Address _ ->
                first == 0
                        || first >= 240
                        || (first == 100 && second >= 64 && second < 128)
                        || (first == 192 && second == 0 && bytes[2] == 0)
                        || (first == 198 && (second == 18 || second == 19));
            // Outside of 2000::/3 nothing is public; 2002::/16 and 2001::/32 wrap addresses of version 4.
            case Inet6Address _ ->
                (first & 0xe0) != 0x20
                        || (first == 0x20 && second == 0x02)
                        || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            default -> true;
        };
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static InvalidValue invalid() {
        return new InvalidValue("", "must be a public https address such as https://example.org/hook");
    }
}
