package org.accordwatch.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records of all kinds, each with what its methods say. */
public final class Records implements Supplier<List<Object>> {

    private record Empty() {}

    private record Primitives(
            boolean yes, byte small, short middle, char letter, int number, long big, float half, double twice) {}

    private record Fractions(float half, double twice) {}

    private record Texts(@Nullable String first, @Nullable CharSequence second) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Lists(int @Nullable [] numbers, char @Nullable [] letters, String @Nullable [][] table) {}

    private record Pair<A extends @Nullable Object, B extends Comparable<? super B>>(A first, B second) {}

    private record Chain(int number, @Nullable Chain next) {}

    /** Its own methods stay its own. */
    private record Folded(String text) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Folded folded && folded.text.equalsIgnoreCase(text);
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    /** What it is, not what its accessor answers. */
    private record Secret(String text) {
        @Override
        public String text() {
            return "hidden";
        }
    }

    private interface Shape {
        record Circle(int radius) implements Shape {}
    }

    /** Notes that it was asked. */
    private record Witness(String name, List<String> asked) {
        @Override
        public boolean equals(@Nullable Object other) {
            asked.add(name + " equals");
            return other instanceof Witness witness && witness.name.equals(name);
        }

        @Override
        public int hashCode() {
            asked.add(name + " hashCode");
            return name.hashCode();
        }

        @Override
        public String toString() {
            asked.add(name + " toString");
            return name;
        }
    }

    private record Witnesses(Witness first, Witness second, Witness third) {}

    @Override
    public List<Object> get() {
        var all = new ArrayList<Object>();
        for (var alike : List.of(primitives(), fractions(), references(), others())) {
            all.addAll(each(alike));
        }
        all.addAll(lists());
        all.addAll(order());
        return all;
    }

    private static Object[] primitives() {
        return new Object[] {
            new Primitives(true, (byte) -1, (short) -1, 'x', -1, -1, -1, -1),
            new Primitives(true, (byte) -1, (short) -1, 'x', -1, -1, -1, -1),
            new Primitives(false, (byte) -1, (short) -1, 'x', -1, -1, -1, -1),
            new Primitives(true, (byte) -2, (short) -1, 'x', -1, -1, -1, -1),
            new Primitives(true, (byte) -1, (short) -2, 'x', -1, -1, -1, -1),
            new Primitives(true, (byte) -1, (short) -1, '\uffff', -1, -1, -1, -1),
            new Primitives(true, (byte) -1, (short) -1, 'x', Integer.MIN_VALUE, -1, -1, -1),
            new Primitives(true, (byte) -1, (short) -1, 'x', -1, 0xFFFF_FFFFL, -1, -1),
            new Primitives(true, (byte) -1, (short) -1, 'x', -1, -1, 0.1f, -1),
            new Primitives(true, (byte) -1, (short) -1, 'x', -1, -1, -1, 0.1)
        };
    }

    private static Object[] fractions() {
        return new Object[] {
            new Fractions(0.0f, 1),
            new Fractions(-0.0f, 1),
            new Fractions(1, 0.0),
            new Fractions(1, -0.0),
            new Fractions(Float.NaN, Double.NaN),
            new Fractions(Float.intBitsToFloat(0x7fc0_0001), Double.longBitsToDouble(0x7ff8_0000_0000_0001L)),
            new Fractions(Float.NEGATIVE_INFINITY, Double.MIN_VALUE)
        };
    }

    private static Object[] references() {
        return new Object[] {
            new Texts(null, null),
            new Texts("first", null),
            new Texts(null, "second"),
            new Texts("first", "second"),
            new Texts(new String(new char[] {'f', 'i', 'r', 's', 't'}), "second"),
            new Pair<>(new Pair<>(List.of(1), 2), 3L),
            new Pair<>(new Pair<>(List.of(1), 2), 3L),
            new Pair<>(new Pair<>(List.of(1), 2), 3),
            new Pair<>(null, 'x'),
            new Pair<>(Map.of("one", new Empty()), 0.5),
            new Chain(1, new Chain(2, new Chain(3, null))),
            new Chain(1, new Chain(2, new Chain(3, null))),
            new Chain(1, new Chain(2, new Chain(4, null))),
            new Folded("text"),
            new Folded("TEXT")
        };
    }

    private static Object[] others() {
        record Local(int radius) {}
        return new Object[] {
            new Empty(),
            new Empty(),
            new Local(1),
            new Local(2),
            new Shape.Circle(1),
            new Shape.Circle(1),
            new Chain(1, null),
            new Secret("open"),
            new Secret("open").text()
        };
    }

    /** What each says of itself, and which of them are equal; nothing is equal to nothing. */
    private static List<Object> each(Object... records) {
        var all = new ArrayList<Object>();
        for (var one : records) {
            all.add(one.toString());
            all.add(one.hashCode());
            all.add(equal(one, null));
            Arrays.stream(records).map(other -> equal(one, other)).forEach(all::add);
        }
        return all;
    }

    private static boolean equal(Object one, @Nullable Object other) {
        return one.equals(other);
    }

    /** The text and the number of an array are chance's, those of one array are the same. */
    private static List<Object> lists() {
        var numbers = new int[] {1, 2};
        var letters = new char[] {'a', 'b'};
        var table = new String[][] {{"x"}};
        var all = new Lists(numbers, letters, table);
        int hash = (31 * System.identityHashCode(numbers) + System.identityHashCode(letters)) * 31
                + System.identityHashCode(table);
        return List.of(
                new Lists(null, null, null),
                new Lists(null, null, null).hashCode(),
                equal(all, new Lists(numbers, letters, table)),
                equal(all, new Lists(numbers.clone(), letters, table)),
                equal(all, new Lists(numbers, letters, null)),
                all.hashCode() == hash,
                all.toString().replaceAll("\\w+=", "").equals("Lists" + List.of(numbers, letters, table)));
    }

    /** In which order components are asked, and that no more are asked than needed. */
    private static List<Object> order() {
        var asked = new ArrayList<String>();
        var first = new Witness("first", asked);
        var second = new Witness("second", asked);
        var third = new Witness("third", asked);
        var all = new Witnesses(first, second, third);
        var said = new ArrayList<Object>();
        said.add(all.hashCode());
        said.add(all.toString());
        said.add(equal(all, all));
        said.add(equal(all, new Witnesses(new Witness("first", asked), new Witness("second", asked), third)));
        said.add(equal(all, new Witnesses(third, new Witness("other", asked), new Witness("third", asked))));
        said.add(asked);
        return said;
    }
}
