package org.accordwatch.link;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;

/** Constants that are decimals: some that can wait, read from here and from below, and some that cannot. */
public final class Constants implements Supplier<List<Object>> {

    /** What Jackson's parsers are like. */
    static class Above {
        protected static final BigInteger WHOLE = BigInteger.valueOf(7);
        protected static final BigDecimal DECIMAL = new BigDecimal(WHOLE);
    }

    static class Between extends Above {}

    static final class Below extends Between {
        static BigDecimal decimal() {
            return DECIMAL;
        }
    }

    static final class Other extends Between {
        static final BigDecimal DECIMAL = BigDecimal.TEN;
    }

    static final class Needed {
        static final BigInteger WHOLE = BigInteger.valueOf(9);
        static final BigDecimal DECIMAL = new BigDecimal(WHOLE);
        static final BigDecimal SAME = DECIMAL;
    }

    static final class Hidden {
        private static final BigInteger WHOLE = BigInteger.valueOf(8);
        static final BigDecimal OF_WHAT_NOBODY_ELSE_SEES = new BigDecimal(WHOLE);
        static final BigDecimal OF_A_TEXT = new BigDecimal("0.5");
    }

    @Override
    public List<Object> get() {
        return List.of(
                Above.DECIMAL,
                Between.DECIMAL,
                Below.decimal(),
                Needed.SAME,
                Other.DECIMAL,
                Hidden.OF_WHAT_NOBODY_ELSE_SEES,
                Hidden.OF_A_TEXT);
    }
}
