package org.accordwatch.handler;

import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.subscribing.RotateSubscription;
import org.accordwatch.subscribing.RotationKey;

/** {@code POST /subscriptions/{id}/rotation}: its holder wants another id, the same for the same {@code Idempotency-Key}. */
public final class RotateSubscriptionHandler extends ApiHandler {
    private static final String KEY = "Idempotency-Key";

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
        var key = key(request);
        return ApiResponse.ok(SubscriptionDocument.write(rotate.call(request.subscription(), key))
                .build());
    }

    private static RotationKey key(ApiRequest request) {
        var text = request.header("idempotency-key").orElseThrow(() -> ClientError.header(KEY, "is required"));
        try {
            return new RotationKey(text);
        } catch (InvalidValue invalid) {
            throw ClientError.header(KEY, invalid.problem());
        }
    }
}
