package org.accordwatch.local.sns.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways in which a message reaches somebody. */
public enum Channel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("webhook")
    WEBHOOK
}
