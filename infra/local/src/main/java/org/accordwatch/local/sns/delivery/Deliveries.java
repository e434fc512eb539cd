package org.accordwatch.local.sns.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.local.sns.inbox.Inbox;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.OptOuts;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;

/** Brings messages to their recipients in the background, to each subscription in the order of publishing. */
public final class Deliveries implements AutoCloseable {
    private final Lanes lanes = new Lanes();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final Inbox inbox;
    private final Clock clock;
    private final Webhook webhook;
    private final Email emails;
    private final Sms texts;
    private final Webhooks webhooks;

    public Deliveries(Inbox inbox, OptOuts optOuts, Signer signer, Links links, Retries retries, Clock clock) {
        Documents documents = new Documents(signer, links);
        this.inbox = inbox;
        this.clock = clock;
        this.webhook = new Webhook(retries);
        this.emails = new Email(new Letters(links), documents);
        this.texts = new Sms(optOuts);
        this.webhooks = new Webhooks(webhook, documents);
    }

    public void deliver(Topic topic, Subscription subscription, Message message) {
        lanes.add(
                subscription.arn(),
                () -> bring(
                        switch (subscription.protocol()) {
                            case EMAIL, EMAIL_JSON -> emails.message(topic, subscription, message);
                            case SMS -> texts.message(topic, subscription, message);
                            case HTTP, HTTPS -> webhooks.message(topic, subscription, message);
                        }));
    }

    /** Puts a question to the owner of an endpoint. Nobody asks the holder of a phone, who can answer STOP instead. */
    public void ask(Topic topic, Question question, String messageId) {
        Subscription subscription = question.subscription();
        lanes.add(subscription.arn(), () -> {
            switch (subscription.protocol()) {
                case EMAIL, EMAIL_JSON -> bring(emails.question(topic, question, messageId, clock.instant()));
                case HTTP, HTTPS -> bring(webhooks.question(topic, question, messageId, clock.instant()));
                case SMS -> {}
            }
        });
    }

    /** Sends a text to one phone number, outside of any topic. */
    public void text(String phoneNumber, Message message) {
        lanes.add(phoneNumber, () -> bring(texts.direct(phoneNumber, message)));
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Waits until all that was accepted is delivered or has failed; {@code false} where that takes longer. */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return lanes.awaitIdle(limit);
    }

    private void bring(Parcel parcel) {
        Optional<String> failure = parcel.attempt().get();
        failure.ifPresentOrElse(
                reason -> failures.add(parcel.failed(clock.instant(), reason)),
                () -> inbox.add(parcel.received(clock.instant())));
    }

    @Override
    public void close() {
        lanes.close();
        webhook.close();
    }
}
