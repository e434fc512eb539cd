package org.accordwatch.handler;

import org.accordwatch.subscribing.ReadSubscription;

/** {@code GET /subscriptions/{id}}: its holder sees a subscription. */
public final class ReadSubscriptionHandler extends ApiHandler {
    private final ReadSubscription read;

    public ReadSubscriptionHandler() {
        this(Wiring.ofLambda());
        primedBy(ReadSubscriptionHandler::new);
    }

    public ReadSubscriptionHandler(Wiring wiring) {
        super(wiring);
        this.read = wiring.readSubscription();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        return ApiResponse.ok(
                SubscriptionDocument.write(read.call(request.subscription())).build());
    }
}
