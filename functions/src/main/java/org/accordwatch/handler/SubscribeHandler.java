package org.accordwatch.handler;

import org.accordwatch.subscribing.Channel;
import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.Subscription;

/** {@code POST /subscriptions}: anybody asks for alerts. */
public final class SubscribeHandler extends ApiHandler {
    private final Subscribe subscribe;

    public SubscribeHandler() {
        this(Wiring.ofLambda());
    }

    public SubscribeHandler(Wiring wiring) {
        this.subscribe = wiring.subscribe();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var subscription = subscribe.call(SubscriptionDocument.readSignUp(request.json()));
        return ApiResponse.accepted(SubscriptionDocument.write(subscription)
                .put("then", then(subscription))
                .build());
    }

    private static String then(Subscription subscription) {
        return subscription.channel() == Channel.SMS
                ? "Post the code from the text message to /subscriptions/{id}/confirmation."
                : "Follow the link in the e-mail that Amazon SNS sends.";
    }
}
