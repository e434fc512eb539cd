package org.accordwatch.handler;

import org.accordwatch.subscribing.Unsubscribe;

/** {@code DELETE /subscriptions/{id}}: its holder leaves. */
public final class UnsubscribeHandler extends ApiHandler {
    private final Unsubscribe unsubscribe;

    public UnsubscribeHandler() {
        this(Wiring.ofLambda());
    }

    public UnsubscribeHandler(Wiring wiring) {
        this.unsubscribe = wiring.unsubscribe();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        return switch (unsubscribe.call(request.subscription())) {
            case NOW, WITH_ITS_CONFIRMATION -> ApiResponse.noContent();
        };
    }
}
