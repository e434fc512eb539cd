package org.accordwatch.handler;

import org.accordwatch.subscribing.Unsubscribe;

/** {@code DELETE /subscriptions/{id}}: its holder leaves. */
public final class UnsubscribeHandler extends ApiHandler {
    private final Unsubscribe unsubscribe;

    public UnsubscribeHandler() {
        this(Wiring.ofLambda());
        primedBy(UnsubscribeHandler::new);
    }

    public UnsubscribeHandler(Wiring wiring) {
        super(wiring);
        this.unsubscribe = wiring.unsubscribe();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        unsubscribe.call(request.subscription());
        return ApiResponse.noContent();
    }
}
