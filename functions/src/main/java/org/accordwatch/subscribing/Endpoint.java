package org.accordwatch.subscribing;

/**
 * Where alerts are to go. Personal data: an endpoint is never stored, logged or quoted in an error, and so never printed.
 */
public sealed interface Endpoint permits EmailAddress, PhoneNumber {
    Channel channel();

    /** The one spelling that stands for all spellings of this endpoint. */
    String address();

    static Endpoint of(Channel channel, String text) {
        return switch (channel) {
            case EMAIL -> EmailAddress.of(text);
            case SMS -> PhoneNumber.of(text);
        };
    }
}
