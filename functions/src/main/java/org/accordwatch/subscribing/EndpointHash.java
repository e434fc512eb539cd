package org.accordwatch.subscribing;

/**
 * By what an endpoint is recognised: a keyed hash of it.
 *
 * @param value the version of the key and 64 hexadecimal digits, such as {@code 1:5d41…}
 */
public record EndpointHash(String value) {
    @Override
    public String toString() {
        return value;
    }
}
