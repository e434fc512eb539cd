package org.accordwatch.conformity.call;

import java.net.URI;
import java.util.List;

/** An SNS that the table is played on: where it answers, and how to see what it sent. */
public interface Sns extends AutoCloseable {
    /** Where clients call it. */
    URI endpoint();

    /** The webhooks that it can reach. */
    Receiver receiver();

    /** What was mailed to an address, SNS's questions left out, oldest first. */
    List<Mail> mails(String address);

    /** How often an address was asked by mail whether it wants a subscription. */
    int questionsMailed(String address);

    /** What was texted to a number, oldest first. */
    List<String> texts(String number);

    /** The token that confirms a subscription to an e-mail address. */
    String token(String subscriptionArn, String address);

    /** Does what an SMS of STOP from this number does. */
    void optOut(String number);

    /** Waits until everything that was accepted has arrived or never will. */
    void settle();

    @Override
    void close();

    /** An e-mail without SNS's footer. */
    record Mail(String subject, String text) {}
}
