package org.accordwatch.bench.match;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Three audiences that want to hear of the London framework's changes, and any number that want to hear of something else. */
public final class Population {
    public static final AgreementId LONDON = new AgreementId("us-china-london-framework");

    private static final Clock LONG_AGO = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Channels CHANNELS = Channels.of(Set.of());
    private static final List<Party> ELSEWHERE = parties("FR", "DE", "JP", "BR", "IN", "GB", "MX", "CA", "KR", "ZA");
    private static final List<HsCode> PRODUCTS = List.of(
            new HsCode("28"),
            new HsCode("2846"),
            new HsCode("8505"),
            new HsCode("8542"),
            new HsCode("72"),
            new HsCode("1201"));

    private Population() {}

    static List<Audience> matching() {
        var london = interest(Optional.of(LONDON), Optional.empty(), Optional.empty(), Optional.empty());
        var electrics = interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new HsCode("85")));
        var rareEarths =
                interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new HsCode("2846")));
        return List.of(audience(london), audience(electrics), audience(london, rareEarths));
    }

    /** Always the same for a number: an agreement that few watch, narrowed in every second case; one in three watches a country, too. */
    static Audience other(int number) {
        var random = new Random(number);
        var agreement = Optional.of(new AgreementId("agreement-" + number));
        var one = interest(
                agreement,
                random.nextBoolean() ? Optional.empty() : Optional.of(any(ELSEWHERE, random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(List.of(Kind.values()), random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(PRODUCTS, random)));
        if (random.nextInt(3) > 0) {
            return audience(one);
        }
        return audience(
                one,
                interest(
                        Optional.empty(),
                        Optional.of(any(ELSEWHERE, random)),
                        Optional.of(any(List.of(Kind.values()), random)),
                        Optional.of(any(PRODUCTS, random))));
    }

    /** Somebody signs up, and is the first in an audience; through the store that is deployed. */
    public static void begin(DynamoDbClient client, String table, Audience audience, String topic) {
        var place = new Placement(
                1,
                SubscriptionId.parse(audience.id().value()).orElseThrow(),
                audience,
                topic,
                Placement.State.ASKED,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
        var hash = new EndpointHash("1:" + audience.id());
        var subscriber = new Subscriber(hash, CHANNELS.named("email"), List.of(place), false, 0);
        var step = new SubscriberStore.Step(Optional.empty(), subscriber, Set.of(audience.id()), Set.of(), List.of());
        if (!new DynamoDbSubscriberStore(client, table, CHANNELS, LONG_AGO).save(step)) {
            throw new IllegalStateException("the audience " + audience.id() + " was there already");
        }
    }

    static String topic(Audience audience) {
        return "arn:aws:sns:eu-central-1:000000000000:accordwatch-audience-" + audience.id();
    }

    private static Audience audience(Interest... interests) {
        return new Audience(List.of(interests), Frequency.IMMEDIATE);
    }

    private static Interest interest(
            Optional<AgreementId> agreement, Optional<Party> party, Optional<Kind> kind, Optional<HsCode> product) {
        return new Interest(agreement, party, kind, product, Optional.<Certainty>empty());
    }

    private static List<Party> parties(String... codes) {
        return List.of(codes).stream().map(Party::new).toList();
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
