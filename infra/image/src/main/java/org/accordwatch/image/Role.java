package org.accordwatch.image;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accordwatch.handler.ChangeSubscriptionHandler;
import org.accordwatch.handler.ConfirmSubscriptionHandler;
import org.accordwatch.handler.CountSubscriptionsHandler;
import org.accordwatch.handler.ListAgreementsHandler;
import org.accordwatch.handler.NotifyHandler;
import org.accordwatch.handler.OpenAgreementHandler;
import org.accordwatch.handler.ReadAgreementHandler;
import org.accordwatch.handler.ReadSubscriptionHandler;
import org.accordwatch.handler.ReadTimelineHandler;
import org.accordwatch.handler.RealertHandler;
import org.accordwatch.handler.ReconcileHandler;
import org.accordwatch.handler.RecordChangeHandler;
import org.accordwatch.handler.RecoverHandler;
import org.accordwatch.handler.RemindDeadlinesHandler;
import org.accordwatch.handler.RotateSubscriptionHandler;
import org.accordwatch.handler.SendDigestsHandler;
import org.accordwatch.handler.SubscribeHandler;
import org.accordwatch.handler.UnsubscribeHandler;
import org.accordwatch.handler.WatchOutboxHandler;
import org.accordwatch.handler.Wiring;

/**
 * A function that is trained.
 *
 * @param name of the handler's class, which is its tape's as well
 * @param deployed makes it as Lambda does
 * @param rehearsed makes it on a wiring
 */
record Role(String name, Supplier<RequestStreamHandler> deployed, Function<Wiring, RequestStreamHandler> rehearsed) {

    /** Every function of the template. */
    static final List<Role> ALL = List.of(
            new Role("OpenAgreementHandler", OpenAgreementHandler::new, OpenAgreementHandler::new),
            new Role("RecordChangeHandler", RecordChangeHandler::new, RecordChangeHandler::new),
            new Role("ListAgreementsHandler", ListAgreementsHandler::new, ListAgreementsHandler::new),
            new Role("ReadAgreementHandler", ReadAgreementHandler::new, ReadAgreementHandler::new),
            new Role("ReadTimelineHandler", ReadTimelineHandler::new, ReadTimelineHandler::new),
            new Role("SubscribeHandler", SubscribeHandler::new, SubscribeHandler::new),
            new Role("ConfirmSubscriptionHandler", ConfirmSubscriptionHandler::new, ConfirmSubscriptionHandler::new),
            new Role("ReadSubscriptionHandler", ReadSubscriptionHandler::new, ReadSubscriptionHandler::new),
            new Role("ChangeSubscriptionHandler", ChangeSubscriptionHandler::new, ChangeSubscriptionHandler::new),
            new Role("RotateSubscriptionHandler", RotateSubscriptionHandler::new, RotateSubscriptionHandler::new),
            new Role("UnsubscribeHandler", UnsubscribeHandler::new, UnsubscribeHandler::new),
            new Role("NotifyHandler", NotifyHandler::new, NotifyHandler::new),
            new Role("WatchOutboxHandler", WatchOutboxHandler::new, WatchOutboxHandler::new),
            new Role("RecoverHandler", RecoverHandler::new, RecoverHandler::new),
            new Role("ReconcileHandler", ReconcileHandler::new, ReconcileHandler::new),
            new Role("RemindDeadlinesHandler", RemindDeadlinesHandler::new, RemindDeadlinesHandler::new),
            new Role("SendDigestsHandler", SendDigestsHandler::new, SendDigestsHandler::new),
            new Role("RealertHandler", RealertHandler::new, RealertHandler::new),
            new Role("CountSubscriptionsHandler", CountSubscriptionsHandler::new, CountSubscriptionsHandler::new));
}
