package org.accordwatch.bench.cost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.bench.cost.Prices.Item;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.traffic.Traffic.Exchange;

/**
 * The capacity units and calls of each thing that people do, by the real functions on DynamoDB Local, and what a million of each cost in
 * the region that {@code -Dbench.region} names. Refreshes the README's section on costs as well.
 */
public final class Cost implements Part {
    private static final int MORE_AUDIENCES = 10;
    /** Guesses about Lambda and the services in a region, warm: work, and the wait for an answer of DynamoDB's and of SNS's. */
    private static final double WORK_SECONDS = 0.010;

    private static final double DYNAMODB_SECONDS = 0.005;
    private static final double SNS_SECONDS = 0.025;
    private static final int ABREAST = 8;
    private static final double LOG_GB = 1e-6;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Result measure(Course course) throws IOException {
        var prices = Prices.of(System.getProperty("bench.region", "eu-central-1"));
        var occasions = new LinkedHashMap<String, Occasion>();
        Table check;
        try (var remote = RemoteSide.start(course.template())) {
            var metered = new Metered(remote);
            var recorded = metered.recorded();
            occasions.put("a change recorded", Occasion.of(recorded));
            occasions.put("it is told to nobody", Occasion.of(metered.told(1)));
            occasions.put("a sign-up, the first of its audience", Occasion.of(metered.signedUp()));
            metered.recorded();
            var toOne = metered.told(2);
            occasions.put("a change told to 1 audience", Occasion.of(toOne));
            check = check(Stream.concat(recorded.stream(), toOne.stream()).toList());
            for (int more = 0; more < MORE_AUDIENCES; more++) {
                metered.signedUp();
            }
            metered.recorded();
            occasions.put("a change told to 11 audiences", Occasion.of(metered.told(3)));
            metered.joined();
            occasions.put("a sign-up to an audience that is there", Occasion.of(metered.joined()));
        }
        new CostPage(course.project().resolve("README.md")).refresh(bills(occasions, prices));
        return new Result(figures(occasions), List.of(units(occasions), check));
    }

    private static List<Table> bills(Map<String, Occasion> occasions, Prices prices) {
        var recorded = occasion(occasions, "a change recorded");
        var toNobody = occasion(occasions, "it is told to nobody");
        var toOne = occasion(occasions, "a change told to 1 audience");
        var toMany = occasion(occasions, "a change told to 11 audiences");
        var change = new Bill("A million changes recorded, in " + prices.region(), prices)
                .of(Item.API, 1)
                .of(Item.INVOCATION, 2)
                .of(Item.GB_SECOND, seconds(recorded) + seconds(toNobody))
                .of(
                        Item.WRITE,
                        recorded.documented().write() + toNobody.documented().write())
                .of(
                        Item.READ,
                        recorded.documented().read() + toNobody.documented().read())
                .of(Item.LOG, 2 * LOG_GB);
        double writes = (toMany.documented().write() - toOne.documented().write()) / MORE_AUDIENCES;
        double reads = (toMany.documented().read() - toOne.documented().read()) / MORE_AUDIENCES;
        var alert = new Bill("A million alerts, each to one audience however many are in it", prices)
                .of(Item.SNS, (toMany.sns() - toOne.sns()) / (double) MORE_AUDIENCES)
                .of(Item.WRITE, writes)
                .of(Item.READ, reads)
                .of(Item.GB_SECOND, (SNS_SECONDS + DYNAMODB_SECONDS) / ABREAST);
        var copies = new Bill("A million copies of alerts by e-mail and a million to webhooks", prices)
                .of(Item.EMAIL, 1)
                .of(Item.WEBHOOK, 1);
        return List.of(
                change.table(),
                alert.table(),
                copies.table(),
                signUps(
                        "A million sign-ups by e-mail, each the first of an audience",
                        "a sign-up, the first of its audience",
                        occasions,
                        prices),
                signUps(
                        "A million sign-ups by e-mail to audiences that are there",
                        "a sign-up to an audience that is there",
                        occasions,
                        prices));
    }

    private static Table signUps(String what, String which, Map<String, Occasion> occasions, Prices prices) {
        var signUp = occasion(occasions, which);
        return new Bill(what, prices)
                .of(Item.API, 1)
                .of(Item.INVOCATION, 1)
                .of(Item.GB_SECOND, seconds(signUp))
                .of(Item.WRITE, signUp.documented().write())
                .of(Item.READ, signUp.documented().read())
                .of(Item.SNS, (double) signUp.sns())
                .of(Item.EMAIL, 1)
                .of(Item.LOG, LOG_GB)
                .table();
    }

    /** One call after the other; functions have 1 GB. */
    private static double seconds(Occasion occasion) {
        return WORK_SECONDS + occasion.sns() * SNS_SECONDS + (occasion.total() - occasion.sns()) * DYNAMODB_SECONDS;
    }

    private static Occasion occasion(Map<String, Occasion> occasions, String name) {
        var occasion = occasions.get(name);
        if (occasion == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return occasion;
    }

    private static List<Figure> figures(Map<String, Occasion> occasions) {
        var figures = new ArrayList<Figure>();
        occasions.forEach((name, occasion) -> {
            figures.add(Figure.of(Spread.exactly(occasion.documented().read()), "units", name, "read"));
            figures.add(Figure.of(Spread.exactly(occasion.documented().write()), "units", name, "write"));
        });
        return figures;
    }

    private static Table units(Map<String, Occasion> occasions) {
        return new Table(
                "Calls and capacity units",
                List.of(
                        "occasion",
                        "read units",
                        "of these counted by DynamoDB Local",
                        "write units",
                        "of these counted",
                        "SNS requests",
                        "calls",
                        "by operation"),
                occasions.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<String> row(String name, Occasion occasion) {
        return List.of(
                name,
                number(occasion.documented().read()),
                number(occasion.counted().read()),
                number(occasion.documented().write()),
                number(occasion.counted().write()),
                Long.toString(occasion.sns()),
                Long.toString(occasion.total()),
                occasion.calls().entrySet().stream()
                        .map(call -> call.getValue() + " " + call.getKey())
                        .collect(Collectors.joining(", ")));
    }

    /** The rules that are published for sizes, held against what DynamoDB Local counts, where both can be had. */
    private static Table check(List<Exchange> exchanges) {
        var rows = new ArrayList<List<String>>();
        for (var exchange : exchanges) {
            var counted = Capacity.of(exchange.response());
            switch (exchange.operation()) {
                case "BatchWriteItem" ->
                    rows.add(List.of(
                            "an entry in the alert log, write",
                            number(counted.write()),
                            number(DocumentedUnits.ofBatchWrite(exchange.request()))));
                case "TransactWriteItems" ->
                    rows.add(List.of(
                            "a change recorded, its transaction",
                            number(counted.write()),
                            number(DocumentedUnits.ofTransaction(exchange.request()))));
                case "BatchGetItem" ->
                    rows.add(List.of(
                            "a batch, read", number(counted.read()), number(DocumentedUnits.ofBatchGet(exchange))));
                default -> {}
            }
        }
        return new Table(
                "Units of a change recorded and told to one audience: counted, and by the rules that AWS publishes",
                List.of("call", "counted by DynamoDB Local", "by AWS's rules"),
                rows);
    }

    private static String number(double units) {
        return units == Math.rint(units)
                ? String.format(Locale.ROOT, "%,.0f", units)
                : String.format(Locale.ROOT, "%,.1f", units);
    }
}
