package org.accordwatch.subscribing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.Roll;
import org.accordwatch.subscribing.AudienceRegistry.Watch;

/**
 * Looks at those in an audience who may have answered SNS's question since: an endpoint that is in two audiences leaves the earlier
 * one, and one whose holder left before answering is let go.
 */
public final class SettleAudiences implements Roll {
    private final SubscriberStore store;
    private final AudienceRegistry registry;
    private final Push push;
    private final Settle settle;

    public SettleAudiences(SubscriberStore store, AudienceRegistry registry, Push push, Settle settle) {
        this.store = store;
        this.registry = registry;
        this.push = push;
        this.settle = settle;
    }

    @Override
    public void refresh(Collection<AudienceId> audiences) {
        var watches = registry.watched(audiences);
        var contested = new HashSet<EndpointHash>();
        watches.forEach(watch -> contested.addAll(watch.contested()));
        contested.forEach(hash -> store.find(List.of(hash)).ifPresent(settle::pending));
        watches.forEach(this::letGo);
    }

    private void letGo(Watch watch) {
        for (var arn : watch.unwanted()) {
            switch (push.look(arn).state()) {
                case ACTIVE -> {
                    push.unsubscribe(arn);
                    registry.gone(new Unwanted(watch.audience(), arn));
                }
                case GONE -> registry.gone(new Unwanted(watch.audience(), arn));
                case PENDING -> {}
            }
        }
    }
}
