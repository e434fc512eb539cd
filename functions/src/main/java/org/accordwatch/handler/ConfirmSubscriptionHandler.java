package org.accordwatch.handler;

import org.accordwatch.subscribing.ConfirmSubscription;
import org.accordwatch.telemetry.Metric;

/** {@code POST /subscriptions/{id}/confirmation}: the holder of a phone number sends the code. */
public final class ConfirmSubscriptionHandler extends ApiHandler {
    private final ConfirmSubscription confirm;

    public ConfirmSubscriptionHandler() {
        this(Wiring.ofLambda());
        primedBy(ConfirmSubscriptionHandler::new);
    }

    public ConfirmSubscriptionHandler(Wiring wiring) {
        super(wiring);
        this.confirm = wiring.confirmSubscription();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var code = SubscriptionDocument.readCode(request.json());
        var subscription = confirm.call(request.subscription(), code);
        metrics().count(Metric.CODES_ACCEPTED, 1);
        return ApiResponse.ok(SubscriptionDocument.write(subscription).build());
    }

    @Override
    void refused(RuntimeException why) {
        metrics().count(Metric.CODES_REFUSED, 1);
    }
}
