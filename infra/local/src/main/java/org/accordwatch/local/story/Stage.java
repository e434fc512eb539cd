package org.accordwatch.local.story;

import java.io.IOException;
import java.util.List;
import org.accordwatch.local.sns.inbox.Received;

/** Where a story is played: a system that takes its requests, and what reached people there. */
public interface Stage {

    /** Sends a request as the person whom the step names. */
    Api.Answer send(Step step) throws IOException, InterruptedException;

    /** Does what a person does with the link in a mail, and gives the status of the answer. */
    int follow(String link) throws IOException, InterruptedException;

    /** Returns when all that was recorded before has been handled, and all that was published has arrived. */
    void settle() throws InterruptedException;

    /** What reached people, oldest first. */
    List<Received> arrived();
}
