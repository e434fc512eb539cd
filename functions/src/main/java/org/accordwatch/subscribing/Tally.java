package org.accordwatch.subscribing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Language;
import org.accordwatch.subscribing.channel.Channel;
import org.accordwatch.subscribing.channel.Channels;

/** How many subscriptions there are of each sort. Those that are active are also told apart by how often they hear, and in which language. */
public final class Tally {
    private final Map<String, Map<State, Integer>> states = new TreeMap<>();
    private final Map<Frequency, Integer> frequencies = new EnumMap<>(Frequency.class);
    private final Map<Language, Integer> languages = new EnumMap<>(Language.class);

    Tally(Channels channels) {
        channels.all().stream()
                .sorted(Comparator.comparing(Channel::term))
                .forEach(channel -> states.put(channel.term(), new EnumMap<>(State.class)));
    }

    void add(Subscriber subscriber) {
        for (var id : subscriber.subscriptions()) {
            var subscription = Subscription.of(id, subscriber);
            states.computeIfAbsent(subscription.channel().term(), _ -> new EnumMap<>(State.class))
                    .merge(subscription.state(), 1, Integer::sum);
            if (subscription.state() == State.ACTIVE) {
                frequencies.merge(subscription.audience().frequency(), 1, Integer::sum);
                languages.merge(subscription.audience().language(), 1, Integer::sum);
            }
        }
    }

    /** By channel; those of which there are none are in it too. */
    public Map<String, Map<State, Integer>> states() {
        return Map.copyOf(states);
    }

    public int of(Frequency frequency) {
        return frequencies.getOrDefault(frequency, 0);
    }

    public int of(Language language) {
        return languages.getOrDefault(language, 0);
    }
}
