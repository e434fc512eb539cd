package org.accordwatch.local.sns.delivery;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.local.sns.inbox.Channel;

/** A message that SNS accepted and could not bring to its recipient; its publisher hears nothing of it. */
public record Failure(Instant at, Channel channel, String to, Optional<String> topicArn, String reason) {}
