package org.accordwatch.local.sns.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is about. */
public enum Type {
    /** SNS's own question whether somebody wants to be subscribed, or to stay it. */
    @JsonProperty("confirmation")
    CONFIRMATION,
    /** A text published to one phone number. */
    @JsonProperty("code")
    CODE,
    @JsonProperty("alert")
    ALERT,
    /** A message published with the attribute {@code type} of value {@code digest}. */
    @JsonProperty("digest")
    DIGEST
}
