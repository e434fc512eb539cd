package org.accordwatch.subscribing;

import org.accordwatch.alerting.Audience;
import org.accordwatch.subscribing.channel.Endpoint;

/** Somebody asks for alerts. */
public record SignUp(Endpoint endpoint, Audience audience, SourceAddress from) {}
