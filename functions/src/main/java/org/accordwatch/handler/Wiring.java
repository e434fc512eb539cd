package org.accordwatch.handler;

import java.security.SecureRandom;
import java.time.Clock;
import org.accordwatch.alerting.DigestCalendar;
import org.accordwatch.alerting.FindHearers;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.Publisher;
import org.accordwatch.alerting.Realert;
import org.accordwatch.alerting.Recover;
import org.accordwatch.alerting.RemindDeadlines;
import org.accordwatch.alerting.SendDigests;
import org.accordwatch.alerting.WatchOutbox;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.subscribing.ChangeSubscription;
import org.accordwatch.subscribing.ConfirmSubscription;
import org.accordwatch.subscribing.CountSubscriptions;
import org.accordwatch.subscribing.Join;
import org.accordwatch.subscribing.Pace;
import org.accordwatch.subscribing.ReadSubscription;
import org.accordwatch.subscribing.Reconcile;
import org.accordwatch.subscribing.RotateSubscription;
import org.accordwatch.subscribing.Settle;
import org.accordwatch.subscribing.SettleAudiences;
import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.Unnoted;
import org.accordwatch.subscribing.Unsubscribe;
import org.accordwatch.subscribing.channel.Channels;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Output;
import org.accordwatch.telemetry.Telemetry;

/** Puts the use cases together; each function takes from it what it needs. */
public final class Wiring {
    private final Environment environment;
    private final Adapters adapters;
    private final Clock clock;
    private final SecureRandom random;
    private final Pace pace;
    private final Once<Telemetry> telemetry;

    /** @param pace what bulk work and publishing keep to, as the services behind the clients allow it */
    public Wiring(Environment environment, Clients clients, Clock clock, SecureRandom random, Pace pace) {
        this(environment, clients, clock, random, pace, Output.standard());
    }

    /** @param output where log lines and metrics go */
    public Wiring(
            Environment environment, Clients clients, Clock clock, SecureRandom random, Pace pace, Output output) {
        this.environment = environment;
        this.adapters = new Adapters(environment, clients, clock, random);
        this.clock = clock;
        this.random = random;
        this.pace = pace;
        this.telemetry = new Once<>(() -> new Telemetry(environment.required("STACK_NAME"), output, clock));
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

    Telemetry telemetry() {
        return telemetry.get();
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

    WatchOutbox watchOutbox() {
        return new WatchOutbox(adapters.outbox(), clock);
    }

    RemindDeadlines remindDeadlines() {
        return new RemindDeadlines(
                adapters.agenda(),
                adapters.changeArchive(),
                adapters.audiences(),
                adapters.reminderLog(),
                adapters.claims(),
                roll(),
                publisher(Metric.REMINDERS_SENT),
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
                publisher(Metric.DIGESTS_SENT),
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
                publisher(Metric.ALERTS_SENT),
                writer(),
                pace.abreast());
    }

    private Publisher publisher(Metric sent) {
        return new CountedPublisher(adapters.publisher(), telemetry().metrics(), sent);
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
        return new ConfirmSubscription(subscribers(), settle(), unnoted(), adapters.keys(), clock, pause());
    }

    ReadSubscription readSubscription() {
        return new ReadSubscription(subscribers(), adapters.topics(), adapters.push());
    }

    ChangeSubscription changeSubscription() {
        return new ChangeSubscription(subscribers(), join(), settle(), adapters.limits(), clock);
    }

    RotateSubscription rotateSubscription() {
        return new RotateSubscription(subscribers(), adapters.keys(), pause());
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
                unnoted(),
                settle(),
                roll(),
                adapters.keys(),
                clock,
                pace);
    }

    FindHearers findHearers() {
        return new FindHearers(
                agreementReader()::agreement, adapters.changeArchive(), adapters.audiences(), adapters.alertLog());
    }

    Realert realert() {
        return new Realert(
                agreementReader()::agreement,
                adapters.changeArchive(),
                adapters.audiences(),
                adapters.alertLog(),
                adapters.outbox(),
                roll(),
                publisher(Metric.ALERTS_SENT),
                writer());
    }

    CountSubscriptions countSubscriptions() {
        return new CountSubscriptions(adapters.census(channels()), channels(), clock);
    }

    private Join join() {
        return new Join(subscribers(), adapters.audiences(), adapters.topics(), adapters.push(), pause());
    }

    private Settle settle() {
        return new Settle(subscribers(), adapters.topics(), adapters.push(), clock, pause());
    }

    private Unnoted unnoted() {
        return new Unnoted(subscribers(), adapters.push(), adapters.keys());
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
