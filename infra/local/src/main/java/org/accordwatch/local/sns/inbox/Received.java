package org.accordwatch.local.sns.inbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it reached somebody: {@code to} is an address, a number or a URL. An SMS has no subject, and a text to
 * one number has no topic. Jackson writes it with the fields' names, absent ones left out (with its module for
 * {@code java.time} and {@code Optional}).
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Received(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        Channel channel,
        String to,
        Type type,
        Optional<String> subject,
        String body,
        Optional<String> topicArn) {}
