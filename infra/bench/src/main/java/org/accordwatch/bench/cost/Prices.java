package org.accordwatch.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A region's prices in US dollars, from {@code prices.properties}, which says where they are from. */
record Prices(String region, Properties list) {

    static Prices of(String region) throws IOException {
        var list = new Properties();
        try (var file = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.properties"));
                var reader = new InputStreamReader(file, UTF_8)) {
            list.load(reader);
        }
        var regions = List.of(list.getProperty("regions").split(",", -1));
        if (!regions.contains(region)) {
            throw new IllegalArgumentException("bench.region may be " + String.join(", ", regions));
        }
        return new Prices(region, list);
    }

    double of(Item item) {
        return Double.parseDouble(Objects.requireNonNull(list.getProperty(region + "." + item.key()), item.key()));
    }

    /** What is paid for. */
    enum Item {
        WRITE("dynamodb.write", "DynamoDB, write request units"),
        READ("dynamodb.read", "DynamoDB, read request units"),
        INVOCATION("lambda.request", "Lambda, invocations"),
        GB_SECOND("lambda.gbsecond", "Lambda, GB-seconds on arm64"),
        API("api.request", "API Gateway, HTTP API requests"),
        SNS("sns.request", "SNS, requests"),
        EMAIL("sns.email", "SNS, deliveries by e-mail"),
        WEBHOOK("sns.webhook", "SNS, deliveries to webhooks"),
        LOG("logs.gb", "CloudWatch Logs, GB taken in");

        private final String key;
        private final String text;

        Item(String key, String text) {
            this.key = key;
            this.text = text;
        }

        String key() {
            return key;
        }

        String text() {
            return text;
        }

        /** Whether the price is of a million of them. */
        boolean byTheMillion() {
            return this != GB_SECOND && this != LOG;
        }
    }
}
