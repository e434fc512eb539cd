package org.accordwatch.subscribing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a request came from, as far as it tells one caller from another. Personal data: never stored, logged or printed.
 *
 * @param value an address of version 4, or the first 64 bits of one of version 6, of which a household has all others (RFC 6177)
 */
public record SourceAddress(String value) {
    private static final int NETWORK_BYTES = 8;

    /** Anything that is no address counts as one caller. */
    public static SourceAddress of(String text) {
        try {
            return InetAddress.ofLiteral(text) instanceof Inet6Address address
                    ? network(address)
                    : new SourceAddress(text);
        } catch (IllegalArgumentException _) {
            return new SourceAddress("unknown");
        }
    }

    private static SourceAddress network(Inet6Address address) {
        return new SourceAddress(Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)));
    }

    @Override
    public String toString() {
        return "a source address";
    }
}
