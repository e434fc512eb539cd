package org.accordwatch.subscribing.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.agreement.InvalidValue;

/** The channels that there are. */
public record Channels(List<Channel> all) {
    public Channels {
        all = List.copyOf(all);
    }

    /** @param smsCountries where texts may go: ISO 3166-1 alpha-2 codes */
    public static Channels of(Set<String> smsCountries) {
        return new Channels(List.of(new EmailChannel(), new SmsChannel(smsCountries), new WebhookChannel()));
    }

    /** @throws InvalidValue when there is none of that name; the message lists those that there are */
    public Channel named(String term) {
        return all.stream()
                .filter(channel -> channel.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "", all.stream().map(Channel::term).collect(Collectors.joining(", ", "must be one of ", ""))));
    }
}
