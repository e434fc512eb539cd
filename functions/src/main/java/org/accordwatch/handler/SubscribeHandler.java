package org.accordwatch.handler;

import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.channel.Channels;

/** {@code POST /subscriptions}: anybody asks for alerts. */
public final class SubscribeHandler extends ApiHandler {
    private final Subscribe subscribe;
    private final Channels channels;

    public SubscribeHandler() {
        this(Wiring.ofLambda());
        primedBy(SubscribeHandler::new);
    }

    public SubscribeHandler(Wiring wiring) {
        this.subscribe = wiring.subscribe();
        this.channels = wiring.channels();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var signUp = SubscriptionDocument.readSignUp(request.json(), channels, request.source());
        var subscription = subscribe.call(signUp);
        return ApiResponse.accepted(SubscriptionDocument.write(subscription)
                .put("then", Then.signedUp(subscription.channel()))
                .build());
    }
}
