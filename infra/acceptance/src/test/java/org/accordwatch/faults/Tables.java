package org.accordwatch.faults;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.acceptance.World;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.dynamodb.DynamoDbAgreementReader;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks at what lies in the tables, past the functions. */
final class Tables implements AutoCloseable {
    private final DynamoDbClient client;
    private final String agreementsTable;
    private final String subscribersTable;

    Tables(World world) {
        this.client = LocalClients.pointed(
                        DynamoDbClient.builder(), world.stack().dynamoDbEndpoint())
                .build();
        var names = client.listTables().tableNames();
        this.agreementsTable = named(names, "AgreementsTable");
        this.subscribersTable = named(names, "SubscribersTable");
    }

    private static String named(List<String> names, String id) {
        return names.stream()
                .filter(name -> name.endsWith(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + id + " among " + names));
    }

    /** The head is the sum of the changes, and nothing waits to be told any more. */
    List<Finding> agreements(List<String> ids) {
        var findings = new ArrayList<Finding>();
        var reader = new DynamoDbAgreementReader(client, agreementsTable);
        var store = new DynamoDbAgreementStore(client, agreementsTable, Clock.systemUTC());
        for (var id : ids) {
            var head = reader.agreement(new AgreementId(id)).orElseThrow();
            var timeline = store.timeline(head);
            if (!timeline.now().equals(head)) {
                findings.add(new Finding(
                        Check.TABLES, "the head " + head + " is not the sum of its changes " + timeline.now()));
            }
            for (var item : items(agreementsTable, "AGREEMENT#" + id)) {
                waiting(id, head.version(), item).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> waiting(String id, int version, Map<String, AttributeValue> item) {
        var sk = text(item, "sk");
        var told = item.get("alertedTo");
        if (sk.startsWith("CHANGE#") && item.containsKey("todo")) {
            return Optional.of(new Finding(Check.TABLES, id + " " + sk + " still waits to be told"));
        }
        if (sk.startsWith("CHANGE#") && Integer.parseInt(sk.substring("CHANGE#".length())) > version) {
            return Optional.of(new Finding(Check.TABLES, id + " " + sk + " is beyond the head's " + version));
        }
        return sk.equals("ALERTING") && told != null && Integer.parseInt(told.n()) != version
                ? Optional.of(new Finding(Check.TABLES, id + " is told to " + told.n() + " of " + version))
                : Optional.empty();
    }

    /** Audiences, the index of interests, endpoints and the pointers to them. */
    List<Finding> subscribers() {
        return new Subscribers(everybody()).findings();
    }

    /** What is left of audiences and endpoints. A marker that counts nobody matches nothing. */
    List<Finding> leftovers() {
        return everybody().stream()
                .filter(item -> {
                    var pk = text(item, "pk");
                    return pk.startsWith("AUDIENCE#")
                            || pk.startsWith("ENDPOINT#")
                            || pk.startsWith("NOTES#")
                            || pk.startsWith("TOPIC#")
                            || (pk.startsWith("SUBSCRIPTION#") && !item.containsKey("expiresAt"))
                            || (pk.startsWith("INTEREST#")
                                    && !(item.containsKey("audiences") && number(item, "audiences") == 0));
                })
                .map(item -> new Finding(Check.LEFTOVERS, text(item, "pk") + " " + text(item, "sk")))
                .toList();
    }

    private List<Map<String, AttributeValue>> everybody() {
        return client.scanPaginator(scan -> scan.tableName(subscribersTable).consistentRead(true)).items().stream()
                .toList();
    }

    private List<Map<String, AttributeValue>> items(String table, String pk) {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
                .items()
                .stream()
                .toList();
    }

    /** One that is empty in every way where there is none. */
    static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.builder().build());
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? value(item, name).s() : "";
    }

    static int number(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Integer.parseInt(value(item, name).n()) : 0;
    }

    @Override
    public void close() {
        client.close();
    }
}
