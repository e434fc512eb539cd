package org.accordwatch.handler;

import java.security.SecureRandom;
import java.time.Clock;
import org.accordwatch.alerting.DigestCalendar;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.Recover;
import org.accordwatch.alerting.RemindDeadlines;
import org.accordwatch.alerting.SendDigests;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.subscribing.ChangeSubscription;
import org.accordwatch.subscribing.ConfirmSubscription;
import org.accordwatch.subscribing.Join;
import org.accordwatch.subscribing.Pace;
import org.accordwatch.subscribing.ReadSubscription;
import org.accordwatch.subscribing.Reconcile;
import org.accordwatch.subscribing.Settle;
import org.accordwatch.subscribing.SettleAudiences;
import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.Unsubscribe;
import org.accordwatch.subscribing.channel.Channels;

/** Puts the use cases together; each function takes from it what it needs. */
public final class Wiring {
    private final Environment environment;
    private final Adapters adapters;
    private final Clock clock;
    private final SecureRandom random;
    private final Pace pace;

    /** @param pace what bulk work and publishing keep to, as the services behind the clients allow it */
    public Wiring(Environment environment, Clients clients, Clock clock, SecureRandom random, Pace pace) {
        this.environment = environment;
        this.adapters = new Adapters(environment, clients, clock, random);
        this.clock = clock;
        this.random = random;
        this.pace = pace;
    }

    /** The wiring of a function on Lambda. */
    static Wiring ofLambda() {
        return new Wiring(
                new Environment(System.getenv()),
                Clients.ofAws(),
                Clock.systemUTC(),
                new SecureRandom(),
                Pace.gentle());
    }

    Clock clock() {
        return clock;
    }

    AgreementStore agreementStore() {
        return adapters.agreementStore();
    }

    AgreementReader agreementReader() {
        return adapters.agreementReader();
    }

    RecordChange recordChange() {
        return new RecordChange(adapters.agreementStore(), clock, pause());
    }

    InOrder inOrder() {
        return new InOrder(adapters.outbox(), notifier());
    }

    Recover recover() {
        return new Recover(adapters.outbox(), notifier(), clock);
    }

    RemindDeadlines remindDeadlines() {
        return new RemindDeadlines(
                adapters.agenda(),
                adapters.changeArchive(),
                adapters.audiences(),
                adapters.reminderLog(),
                adapters.claims(),
                roll(),
                adapters.publisher(),
                writer(),
                recordChange(),
                clock);
    }

    SendDigests sendDigests() {
        return new SendDigests(
                adapters.digestNotes(),
                adapters.digestLog(),
                adapters.alertLog(),
                adapters.changeArchive(),
                adapters.claims(),
                roll(),
                adapters.publisher(),
                writer(),
                new DigestCalendar(environment.number("DIGEST_HOUR"), environment.zone("DIGEST_TIME_ZONE")),
                clock);
    }

    private Notify notifier() {
        return new Notify(
                adapters.audiences(),
                adapters.alertLog(),
                adapters.digestNotes(),
                roll(),
                adapters.publisher(),
                writer(),
                pace.abreast());
    }

    /** The channels, with what the operator allows of them. */
    Channels channels() {
        return Channels.of(environment.words("SMS_COUNTRIES"));
    }

    Subscribe subscribe() {
        return new Subscribe(
                subscribers(),
                join(),
                adapters.topics(),
                adapters.push(),
                adapters.limits(),
                adapters.keys(),
                random,
                clock);
    }

    ConfirmSubscription confirmSubscription() {
        return new ConfirmSubscription(subscribers(), settle(), adapters.keys(), clock, pause());
    }

    ReadSubscription readSubscription() {
        return new ReadSubscription(subscribers(), adapters.topics(), adapters.push());
    }

    ChangeSubscription changeSubscription() {
        return new ChangeSubscription(subscribers(), join(), settle(), adapters.limits(), clock);
    }

    Unsubscribe unsubscribe() {
        return new Unsubscribe(subscribers(), settle(), adapters.push(), pause());
    }

    Reconcile reconcile() {
        return new Reconcile(
                subscribers(),
                adapters.audiences(),
                adapters.topics(),
                adapters.push(),
                settle(),
                roll(),
                adapters.keys(),
                clock,
                pace);
    }

    private Join join() {
        return new Join(subscribers(), adapters.audiences(), adapters.topics(), adapters.push(), pause());
    }

    private Settle settle() {
        return new Settle(subscribers(), adapters.topics(), adapters.push(), clock, pause());
    }

    private SettleAudiences roll() {
        return new SettleAudiences(subscribers(), adapters.audiences(), adapters.push(), settle());
    }

    private SubscriberStore subscribers() {
        return adapters.subscribers(channels());
    }

    private AlertWriter writer() {
        return new AlertWriter(environment.address("PUBLIC_URL"));
    }

    private Pause pause() {
        return Pause.withJitter(random);
    }
}
