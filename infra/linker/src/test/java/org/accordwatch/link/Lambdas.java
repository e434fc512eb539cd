package org.accordwatch.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of all kinds, each with what it gives. */
public final class Lambdas implements Supplier<List<Object>> {
    private final String name;
    private int count;

    public Lambdas() {
        this("nobody");
    }

    private Lambdas(String name) {
        this.name = name;
    }

    /** An interface with a bridge in those that narrow it. */
    interface Wide<T> {
        Object of(T value);
    }

    interface Narrow extends Wide<String> {
        @Override
        String of(String value);
    }

    interface Greets {
        default String greet() {
            Supplier<String> inside = () -> "hello " + hidden();
            return inside.get();
        }

        private String hidden() {
            return "from within";
        }
    }

    private static final class Inner implements Greets {
        private final Function<String, Inner> maker = Inner::new;
        private final String value;

        private Inner(String value) {
            this.value = value;
        }

        private String value() {
            return value;
        }
    }

    @Override
    public List<Object> get() {
        var all = new ArrayList<Object>();
        all.addAll(takingIn());
        all.addAll(references());
        all.addAll(adapting());
        all.addAll(special());
        return all;
    }

    private List<Object> takingIn() {
        var text = "text";
        int number = 7;
        long big = 1L << 40;
        double half = 0.5;
        char letter = 'x';
        boolean yes = true;
        byte small = -3;
        Supplier<Object> nothing = () -> "nothing";
        Supplier<Object> everything = () -> List.of(text, number, big, half, letter, yes, small, name);
        LongSupplier sum = () -> big + number + small;
        Consumer<Integer> effect = added -> count += added + number;
        effect.accept(5);
        effect.accept(6);
        return List.of(nothing.get(), everything.get(), sum.getAsLong(), count);
    }

    private List<Object> references() {
        Function<String, Integer> unbound = String::length;
        Supplier<Integer> bound = name::length;
        Function<Integer, List<Object>> maker = ArrayList::new;
        IntFunction<int[]> array = int[]::new;
        Supplier<String> own = this::hidden;
        BiFunction<String, String, Boolean> two = String::startsWith;
        Function<Inner, String> nested = Inner::value;
        Comparator<String> comparator = String::compareTo;
        return List.of(
                unbound.apply("four"),
                bound.get(),
                maker.apply(3),
                array.apply(4).length,
                own.get(),
                two.apply("seven", "sev"),
                nested.apply(new Inner("first").maker.apply("second")),
                comparator.reversed().compare("a", "b"));
    }

    private String hidden() {
        return "hidden " + name;
    }

    private static List<Object> adapting() {
        IntBinaryOperator plus = Integer::sum;
        BiFunction<Integer, Integer, Integer> boxed = Integer::sum;
        ToLongFunction<Integer> widened = value -> value;
        ToLongFunction<Integer> unboxed = Integer::intValue;
        ToDoubleFunction<Integer> further = Integer::intValue;
        Function<Integer, Object> object = Integer::toHexString;
        UnaryOperator<String> same = String::strip;
        Consumer<List<String>> ignored = some -> some.add("ignored answer");
        Consumer<List<String>> dropped = some -> some.remove("nothing");
        var list = new ArrayList<String>();
        Consumer<String> answered = list::add;
        answered.accept("answer dropped");
        ignored.accept(list);
        dropped.accept(list);
        return List.of(
                plus.applyAsInt(1, 2),
                boxed.apply(3, 4),
                widened.applyAsLong(5),
                unboxed.applyAsLong(6),
                further.applyAsDouble(7),
                object.apply(8),
                same.apply(" nine "),
                list);
    }

    private static List<Object> special() {
        Narrow narrow = value -> value + "!";
        Wide<String> wide = narrow;
        Supplier<String> serializable = (Supplier<String> & Serializable) () -> "serializable";
        var marked = (Function<String, String> & Marker) value -> value + "?";
        Supplier<Supplier<String>> nested = () -> () -> "deep";
        return List.of(
                wide.of("narrow"),
                serializable.get(),
                marked.apply("marked") + (marked instanceof Marker),
                nested.get().get(),
                new Greets() {}.greet(),
                refused());
    }

    private interface Marker {}

    /** What is not of the promised type is refused as before. */
    @SuppressWarnings("unchecked")
    private static String refused() {
        Function<String, Integer> length = String::length;
        try {
            return "took " + ((Function<Object, Object>) (Object) length).apply(1);
        } catch (ClassCastException e) {
            return "refused";
        }
    }
}
