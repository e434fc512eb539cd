package org.accordwatch.local;

import java.io.PrintStream;
import org.accordwatch.local.stack.Stack;

/** What to try once the stack is up, ready to be copied into another terminal. */
final class Suggestions {
    private Suggestions() {}

    static void print(Stack stack, PrintStream out) {
        out.print("""

                Try, in another terminal:

                  subscribe       curl -s %1$s/subscriptions -H 'content-type: application/json' -d '
                                    {"channel": "email", "endpoint": "you@example.org", "frequency": "immediate", "interests": [{"party": "CN"}]}'
                  confirm         open the link of the confirmation in the inbox:
                  inbox           %1$s/_local/inbox  (in a browser: a page; with curl: JSON)
                  open            curl -s %1$s/agreements -H 'authorization: Bearer editor' -H 'content-type: application/json' -d '
                                    {"id": "test-truce", "title": "A truce to try things with", "bindingNature": "political", "parties": ["US", "CN"],
                                     "status": "negotiation", "sources": [{"publisher": "You", "title": "A test", "official": false}]}'
                  record          curl -s %1$s/agreements/test-truce/changes -H 'authorization: Bearer editor' -H 'idempotency-key: first' \\
                                    -H 'content-type: application/json' -d '
                                    {"kind": "talks", "phase": "opened", "place": "Geneva", "occurredAt": "2026-01-01T09:00:00Z",
                                     "summary": "Talks begin.", "sources": [{"publisher": "You", "title": "A test", "official": false}]}'
                  read            curl -s %1$s/agreements/test-truce
                  wait            curl -s %1$s/_local/clock -d '{"advance": "PT15M"}'
                  answer STOP     curl -s %1$s/_local/stop -d '{"number": "+12025550143"}'
                  look below      AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws --region us-east-1 --endpoint-url %2$s sns list-topics
                                  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws --region us-east-1 --endpoint-url %3$s dynamodb list-tables

                Ctrl-C ends it; nothing is kept.
                """.formatted(stack.uri(), stack.snsEndpoint(), stack.dynamoDbEndpoint()));
        out.flush();
    }
}
