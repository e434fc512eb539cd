package org.accordwatch.subscribing;

/** The text message that asks whether a sign-up was meant. */
final class CodeMessage {
    private CodeMessage() {}

    static String of(String code) {
        return "Accordwatch: " + code + " is your code. It is valid for " + Challenge.VALID.toMinutes()
                + " minutes. If you did not ask for alerts, ignore this message.";
    }
}
