package org.accordwatch.local.sns.http;

import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.sns.wire.Answer;
import org.accordwatch.local.sns.wire.QueryRequest;

/**
 * The page behind the link at the end of an e-mail. On AWS it is enough to open it: its script calls Unsubscribe without a
 * signature, which ends the subscription unless it was confirmed with {@code AuthenticateOnUnsubscribe}. So a mail scanner
 * that follows links ends subscriptions, there and here.
 */
final class Pages {
    private final Api api;

    Pages(Api api) {
        this.api = api;
    }

    Answer unsubscribe(QueryRequest visit) {
        Map<String, String> parameters =
                Map.of("SubscriptionArn", visit.optional("SubscriptionArn").orElse(""));
        Answer outcome = api.answer("Unsubscribe", new QueryRequest(parameters, Optional.empty()));
        return switch (outcome.status()) {
            case 200 -> page(outcome, "Subscription removed", "You get no more messages from this topic.");
            case 403 ->
                page(
                        outcome,
                        "Not unsubscribed",
                        "Only the owner of this subscription can end it, by a signed request.");
            default -> page(outcome, "Not unsubscribed", "There is no such subscription to end.");
        };
    }

    private static Answer page(Answer outcome, String title, String sentence) {
        String html = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>%2$s</p></body></html>
                """.formatted(title, sentence);
        return new Answer(outcome.status(), "text/html; charset=utf-8", outcome.requestId(), html);
    }
}
