package org.accordwatch.bench.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accordwatch.bench.cost.Prices.Item;
import org.accordwatch.bench.measure.Table;

/** What a million of something costs, line by line. */
final class Bill {
    private static final List<String> COLUMNS = List.of("paid for", "for each", "price", "$ a million");
    private static final double A_MILLION = 1e6;

    private final String what;
    private final Prices prices;
    private final List<List<String>> rows = new ArrayList<>();
    private double sum;

    Bill(String what, Prices prices) {
        this.what = what;
        this.prices = prices;
    }

    Bill of(Item item, double each) {
        if (each == 0) {
            return this;
        }
        double price = prices.of(item);
        double dollars = each * price * (item.byTheMillion() ? 1 : A_MILLION);
        sum += dollars;
        rows.add(List.of(
                item.text(),
                plain(each),
                "$" + plain(price) + (item.byTheMillion() ? " a million" : ""),
                money(dollars)));
        return this;
    }

    Table table() {
        var all = new ArrayList<>(rows);
        all.add(List.of("together", "", "", money(sum)));
        return new Table(what, COLUMNS, all);
    }

    private static String money(double dollars) {
        return String.format(Locale.ROOT, "%,.2f", dollars);
    }

    /** Without an exponent and without zeros that say nothing. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
