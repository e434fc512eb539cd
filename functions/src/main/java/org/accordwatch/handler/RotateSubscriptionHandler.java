package org.accordwatch.handler;

import org.accordwatch.subscribing.RotateSubscription;
import org.accordwatch.subscribing.RotationKey;

/** {@code POST /subscriptions/{id}/rotation}: its holder wants another id, the same for the same {@code Idempotency-Key}. */
public final class RotateSubscriptionHandler extends ApiHandler {
    private final RotateSubscription rotate;

    public RotateSubscriptionHandler() {
        this(Wiring.ofLambda());
        primedBy(RotateSubscriptionHandler::new);
    }

    public RotateSubscriptionHandler(Wiring wiring) {
        super(wiring);
        this.rotate = wiring.rotateSubscription();
    }

    @Override
    ApiResponse answer(ApiRequest request) {
        var key = request.idempotencyKey(RotationKey::new);
        return ApiResponse.ok(SubscriptionDocument.write(rotate.call(request.subscription(), key))
                .build());
    }
}
