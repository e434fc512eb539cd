package org.accordwatch.handler;

import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.TooOften;
import org.accordwatch.subscribing.channel.Channels;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Reason;

/** {@code POST /subscriptions}: anybody asks for alerts. */
public final class SubscribeHandler extends ApiHandler {
    private final Subscribe subscribe;
    private final Channels channels;

    public SubscribeHandler() {
        this(Wiring.ofLambda());
        primedBy(SubscribeHandler::new);
    }

    public SubscribeHandler(Wiring wiring) {
        super(wiring);
        this.subscribe = wiring.subscribe();
        this.channels = wiring.channels();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var signUp = SubscriptionDocument.readSignUp(request.json(), channels, request.source());
        var subscription = subscribe.call(signUp);
        metrics().count(Metric.SIGN_UPS_ACCEPTED, 1);
        return ApiResponse.accepted(SubscriptionDocument.write(subscription)
                .put("then", Then.signedUp(subscription.channel()))
                .build());
    }

    @Override
    void refused(RuntimeException why) {
        metrics().count(Metric.SIGN_UPS_REFUSED, reason(why));
    }

    private static Reason reason(RuntimeException why) {
        return why instanceof TooOften often
                ? switch (often.limit()) {
                    case SIGN_UPS -> Reason.CALLER_LIMIT;
                    case CONFIRMATIONS -> Reason.ENDPOINT_LIMIT;
                }
                : Reason.INVALID;
    }
}
