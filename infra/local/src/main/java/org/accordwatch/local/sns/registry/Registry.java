package org.accordwatch.local.sns.registry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;

/**
 * All topics and subscriptions. Thread-safe: every method is one step, and what it gives never changes. Subscription ARNs
 * begin with their topic's, so the sorted map gives a topic's subscriptions as a range.
 */
public final class Registry {
    /** SNS quotas: pending subscriptions an account. */
    private static final int MAX_PENDING = 5_000;

    private static final String IN = "arn:aws:sns:";

    private final NavigableMap<String, Topic> topics = new TreeMap<>();
    private final NavigableMap<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<Subscription.Key, String> arns = new HashMap<>();
    /** Pending subscriptions by ARN, each with the token made last, which decides how long it stays. */
    private final Map<String, String> pending = new HashMap<>();

    private final Offers offers;

    public Registry(Clock clock) {
        this.offers = new Offers(clock);
    }

    /** Adds a topic unless its name is taken, and gives the one that is there then. */
    public synchronized Topic create(Topic candidate) {
        Topic present = topics.putIfAbsent(candidate.arn().text(), candidate);
        return present == null ? candidate : present;
    }

    public synchronized Topic topic(TopicArn arn) {
        return Optional.ofNullable(topics.get(arn.text())).orElseThrow(SnsException::topicNotFound);
    }

    public synchronized void update(TopicArn arn, UnaryOperator<Topic> change) {
        topics.put(arn.text(), change.apply(topic(arn)));
    }

    public synchronized void delete(TopicArn arn) {
        topics.remove(arn.text());
        offers.forget(arn);
        List.copyOf(below(arn.text()).values()).forEach(this::drop);
    }

    public synchronized Page<Topic> topics(String region, Optional<String> token) {
        return Page.of(topics.subMap(IN + region + ':', true, IN + region + ';', false), token);
    }

    /** Adds a subscription unless its endpoint is on the topic already, and gives the one that is there then. */
    public synchronized Subscription subscribe(Subscription candidate) {
        expire();
        topic(candidate.topic());
        Optional<String> present = Optional.ofNullable(arns.get(candidate.key()));
        if (present.isPresent()) {
            return subscription(present.get());
        }
        if (candidate.pending() && pending.size() >= MAX_PENDING) {
            throw new SnsException(
                    SnsErrorCode.SUBSCRIPTION_LIMIT_EXCEEDED, "The account has too many pending subscriptions");
        }
        put(candidate);
        return candidate;
    }

    /** Makes a token valid for a subscription, be it pending or just ended. */
    public synchronized void offer(String token, Subscription subscription) {
        offers.add(token, subscription);
        pending.replace(subscription.arn(), token);
    }

    /** Confirms the subscription that a token stands for; a second time changes nothing. */
    public synchronized Subscription confirm(TopicArn topic, String token, Confirmation confirmation) {
        expire();
        topic(topic);
        Subscription offered = offers.find(token)
                .map(Offers.Offer::subscription)
                .filter(subscription -> subscription.topic().equals(topic))
                .orElseThrow(() -> SnsException.invalidParameter("Token"));
        Subscription current = current(offered);
        if (subscriptions.containsKey(current.arn()) && !current.pending()) {
            return current;
        }
        Subscription confirmed = current.confirmed(confirmation);
        put(confirmed);
        return confirmed;
    }

    /** The token of the farewell brings an ended subscription back, or confirms the one that came after it. */
    private Subscription current(Subscription offered) {
        Subscription present = subscriptions.get(offered.arn());
        if (present != null) {
            return present;
        }
        if (offered.pending()) {
            throw SnsException.invalidParameter("Token");
        }
        return subscriptions.getOrDefault(arns.getOrDefault(offered.key(), ""), offered);
    }

    public synchronized Subscription subscription(String arn) {
        return find(arn).orElseThrow(SnsException::subscriptionNotFound);
    }

    public synchronized Optional<Subscription> find(String arn) {
        expire();
        return Optional.ofNullable(subscriptions.get(arn));
    }

    public synchronized void updateSubscription(String arn, UnaryOperator<Subscription> change) {
        put(change.apply(subscription(arn)));
    }

    public synchronized void remove(Subscription subscription) {
        if (subscriptions.containsKey(subscription.arn())) {
            drop(subscription);
            topics.computeIfPresent(subscription.topic().text(), (_, topic) -> topic.withOneMoreDeleted());
        }
    }

    public synchronized List<Subscription> subscriptionsOf(TopicArn topic) {
        expire();
        return List.copyOf(below(topic.text()).values());
    }

    public synchronized Page<Subscription> subscriptions(TopicArn topic, Optional<String> token) {
        expire();
        return Page.of(below(topic.text()), token);
    }

    public synchronized Page<Subscription> subscriptions(String region, Optional<String> token) {
        expire();
        return Page.of(subscriptions.subMap(IN + region + ':', true, IN + region + ';', false), token);
    }

    private void put(Subscription subscription) {
        subscriptions.put(subscription.arn(), subscription);
        arns.put(subscription.key(), subscription.arn());
        if (subscription.pending()) {
            pending.putIfAbsent(subscription.arn(), "");
        } else {
            pending.remove(subscription.arn());
        }
    }

    private void drop(Subscription subscription) {
        subscriptions.remove(subscription.arn());
        arns.remove(subscription.key());
        pending.remove(subscription.arn());
    }

    /** Drops the pending subscriptions whose last token has run out. */
    private void expire() {
        for (Offers.Offer expired : offers.takeExpired()) {
            if (pending.remove(expired.subscription().arn(), expired.token())) {
                drop(expired.subscription());
            }
        }
    }

    private NavigableMap<String, Subscription> below(String topicArn) {
        return subscriptions.subMap(topicArn + ':', true, topicArn + ';', false);
    }
}
