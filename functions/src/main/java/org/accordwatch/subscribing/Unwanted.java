package org.accordwatch.subscribing;

import org.accordwatch.alerting.AudienceId;

/**
 * A subscription in SNS that nobody wants any more and that SNS would not remove, because its holder was never heard. Should its
 * question still be answered with yes, it is removed before an alert goes out.
 */
public record Unwanted(AudienceId audience, String arn) {}
