package org.accordwatch.local.sns.registry;

/**
 * How a subscription was confirmed: by a signed call or not, and whether only its owner may end it from then on
 * ({@code AuthenticateOnUnsubscribe}).
 */
public record Confirmation(boolean authenticated, boolean authenticateOnUnsubscribe) {}
