package org.accordwatch.handler;

import org.accordwatch.subscribing.ConfirmSubscription;

/** {@code POST /subscriptions/{id}/confirmation}: the holder of a phone number sends the code. */
public final class ConfirmSubscriptionHandler extends ApiHandler {
    private final ConfirmSubscription confirm;

    public ConfirmSubscriptionHandler() {
        this(Wiring.ofLambda());
        primedBy(ConfirmSubscriptionHandler::new);
    }

    public ConfirmSubscriptionHandler(Wiring wiring) {
        this.confirm = wiring.confirmSubscription();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var code = SubscriptionDocument.readCode(request.json());
        var subscription = confirm.call(request.subscription(), code);
        return ApiResponse.ok(SubscriptionDocument.write(subscription).build());
    }
}
