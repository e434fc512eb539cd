package org.accordwatch.subscribing.channel;

/**
 * Where alerts are to go. Personal data: an endpoint is never stored, logged or quoted in an error, and so never printed.
 *
 * @param address the one spelling that SNS is given
 */
public record Endpoint(Channel channel, String address) {

    /** The same text for the same endpoint, however it is spelled. */
    public String identity() {
        return channel.term() + ":" + channel.identity(address);
    }

    public String hint() {
        return channel.hint(address);
    }

    @Override
    public String toString() {
        return "an endpoint";
    }
}
