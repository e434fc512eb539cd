package org.accordwatch.handler;

import org.accordwatch.subscribing.ChangeSubscription;
import org.accordwatch.subscribing.State;
import org.accordwatch.subscribing.Subscription;

/** {@code PUT /subscriptions/{id}}: its holder wants to hear of something else, or at other times. */
public final class ChangeSubscriptionHandler extends ApiHandler {
    private final ChangeSubscription change;

    public ChangeSubscriptionHandler() {
        this(Wiring.ofLambda());
        primedBy(ChangeSubscriptionHandler::new);
    }

    public ChangeSubscriptionHandler(Wiring wiring) {
        super(wiring);
        this.change = wiring.changeSubscription();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var wanted = SubscriptionDocument.readAudience(request.json());
        var subscription = change.call(request.subscription(), wanted);
        var body = SubscriptionDocument.write(subscription)
                .put("then", Then.changed(subscription))
                .build();
        return waits(subscription) ? ApiResponse.accepted(body) : ApiResponse.ok(body);
    }

    private static boolean waits(Subscription subscription) {
        return subscription.next().isPresent() || subscription.state() == State.PENDING;
    }
}
