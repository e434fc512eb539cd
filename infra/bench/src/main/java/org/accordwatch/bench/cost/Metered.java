package org.accordwatch.bench.cost;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accordwatch.bench.remote.Event;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.traffic.Traffic;
import org.accordwatch.bench.traffic.Traffic.Exchange;
import org.accordwatch.handler.Clients;

/** Calls functions, and keeps what each took. */
final class Metered {
    private static final String AGREEMENT = "us-china-london-framework";

    private final RemoteSide remote;
    private final Traffic traffic = new Traffic();
    private final Clients clients;
    private int count;

    Metered(RemoteSide remote) {
        this.remote = remote;
        this.clients = traffic.clients(remote, Capacity::asked);
        call("OpenAgreementFunction", http("POST /agreements", "", """
            {"id": "%s", "title": "London framework: US–China export controls", "bindingNature": "political",
             "parties": ["US", "CN"], "status": "in-force",
             "products": [{"hs": "2846", "name": "Rare-earth compounds"}, {"hs": "8505", "name": "Magnets"}],
             "sources": [{"publisher": "The White House", "title": "Joint Statement", "published": "2025-05-12", "official": true}]}""".formatted(AGREEMENT)));
    }

    /** An editor records an accusation between two parties about two products. */
    List<Exchange> recorded() {
        return call(
                "RecordChangeFunction",
                Event.http(
                        "POST /agreements/{id}/changes",
                        AGREEMENT,
                        address(),
                        """
                    {"kind": "accusation", "accuser": "US", "respondent": "CN", "commitment": "Suspend non-tariff countermeasures",
                     "occurredAt": "2025-05-30T00:00:00Z",
                     "summary": "The US says China delays the release of essential exports, rare earths among them.",
                     "sources": [{"publisher": "Office of the US Trade Representative", "title": "Statement on China's compliance",
                                  "published": "2025-05-30", "official": true}]}""",
                        Map.of("idempotency-key", "key-" + ++count)));
    }

    /** The stream brings change n. */
    List<Exchange> told(int number) {
        var table = Objects.requireNonNull(
                remote.stack().function("NotifyFunction").environment().get("AGREEMENTS_TABLE"));
        return call(
                "NotifyFunction",
                Event.inserted(remote.item(table, "AGREEMENT#" + AGREEMENT, "CHANGE#%010d".formatted(number))));
    }

    /** Somebody signs up by e-mail for the agreement and for something that nobody else wants: the first of an audience. */
    List<Exchange> signedUp() {
        count++;
        return call("SubscribeFunction", http("POST /subscriptions", "", """
            {"channel": "email", "endpoint": "reader-%d@example.org", "frequency": "immediate",
             "interests": [{"agreement": "%s"}, {"agreement": "something-else-%d"}]}""".formatted(count, AGREEMENT, count)));
    }

    /** Somebody signs up for what others have signed up for. */
    List<Exchange> joined() {
        count++;
        return call("SubscribeFunction", http("POST /subscriptions", "", """
            {"channel": "email", "endpoint": "reader-%d@example.org", "frequency": "immediate",
             "interests": [{"agreement": "%s"}]}""".formatted(count, AGREEMENT)));
    }

    private List<Exchange> call(String function, String event) {
        traffic.taken();
        var answer = remote.call(function, event, clients);
        if (answer.contains("\"statusCode\":4")
                || answer.contains("\"statusCode\":5")
                || answer.contains("itemIdentifier")) {
            throw new IllegalStateException(function + " answered " + answer);
        }
        return traffic.taken();
    }

    private String http(String route, String id, String body) {
        return Event.http(route, id, address(), body, Map.of());
    }

    private String address() {
        return "198.51.100." + (++count % 250 + 1);
    }
}
