package org.accordwatch.local.sns.http;

import org.accordwatch.local.sns.wire.Answer;

/** What a caller gets to see: an answer, or what a broken network shows. */
sealed interface Reply {
    /** An answer over HTTP. */
    record Sent(Answer answer) implements Reply {}

    /** The connection closes without an answer. */
    record Dropped() implements Reply {}

    /** Nothing, for as long as the connection lasts. */
    record Held() implements Reply {}
}
