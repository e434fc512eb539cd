package org.accordwatch.acceptance.backend;

/** What AWS's services do and a test needs. A backend that lacks one says why, and those tests are left out on it alone. */
public enum Ability {
    /** What is published to somebody's audience can be read. */
    ALERTS,
    /** What a person does with SNS's mails can be done, and shows: confirming by one, leaving by one. */
    MAILBOX,
    /** Texts to a telephone number can be read. */
    TEXTS,
    /** Messages reach each address in the order in which they were published. */
    ORDER_OF_ARRIVAL,
    /** Whoever did not confirm by mail gets SNS's question and nothing else. */
    NO_MAIL_WITHOUT_CONSENT,
    /** SNS goes by the stack's clock, so that what it lets run out can be waited for. */
    CLOCK,
    /** The holder of a number can answer STOP. */
    STOP,
    /** What is posted to a webhook under example.com can be read and answered. */
    WEBHOOKS
}
