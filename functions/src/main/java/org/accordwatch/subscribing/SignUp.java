package org.accordwatch.subscribing;

import org.accordwatch.alerting.Audience;

/** Somebody asks for alerts. */
public record SignUp(Endpoint endpoint, Audience audience) {}
