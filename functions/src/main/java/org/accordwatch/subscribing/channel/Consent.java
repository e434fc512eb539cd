package org.accordwatch.subscribing.channel;

/** Who asks the holder of an endpoint whether a sign-up was meant. */
public enum Consent {
    /** SNS does, whenever the endpoint is put on a topic: by a mail with a link, or by a handshake. */
    ASKED_BY_SNS,
    /** We do, by a code that the holder sends back; SNS would take the endpoint as it is. */
    ASKED_BY_CODE
}
