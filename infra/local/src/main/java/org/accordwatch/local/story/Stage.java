package org.accordwatch.local.story;

import java.io.IOException;
import java.util.List;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.Phones;

/** Where a story is played: a system that takes its requests, and what reached people there. */
public interface Stage extends Phones {

    /** Sends a request as the person whom it names. */
    Api.Answer send(Request request) throws IOException, InterruptedException;

    /** Does what a person does with the link in a mail, and gives the status of the answer. */
    int follow(String link) throws IOException, InterruptedException;

    /** Whether time can be made to go by here. */
    default boolean movesTime() {
        return true;
    }

    /** Lets time go by, and returns when all that came due has run. */
    void advance(Leap leap);

    /** Returns when all that was recorded before has been handled, and all that was published has arrived. */
    void settle() throws InterruptedException;

    /** What reached people, oldest first; what comes later is added at the end. */
    List<Received> arrived();
}
