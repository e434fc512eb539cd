package org.accordwatch.local.stack;

import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.sns.wire.SnsException;

/** Telephones that the SNS stand-in sends texts to. */
record StandInPhones(SnsServer sns) implements Phones {

    @Override
    public void stop(String number) {
        sns.optOut(number);
    }

    @Override
    public void start(String number) {
        try {
            sns.optIn(number);
        } catch (SnsException refusal) {
            throw new OptedInLately(refusal);
        }
    }
}
