package org.accordwatch.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Switches over patterns of all kinds, each with what it chooses. */
public final class Switches implements Supplier<List<Object>> {

    private sealed interface Shape {}

    private record Circle(int radius) implements Shape {}

    private record Square(int side) implements Shape {}

    private record Pair(Shape first, Shape second) implements Shape {}

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Override
    public List<Object> get() {
        var all = new ArrayList<Object>();
        for (var shape : List.of(
                new Circle(1),
                new Circle(-1),
                new Square(2),
                new Square(20),
                new Pair(new Circle(1), new Square(2)),
                new Pair(new Square(1), new Circle(2)))) {
            all.add(of(shape));
        }
        Arrays.asList("one", "two", 3, 300, 4L, Colour.RED, Colour.BLUE, new int[] {1, 2}, null)
                .forEach(value -> all.add(any(value)));
        for (var colour : Colour.values()) {
            all.add(of(colour));
        }
        return all;
    }

    private static String of(Shape shape) {
        return switch (shape) {
            case Circle circle when circle.radius() < 0 -> "no circle";
            case Circle(var radius) -> "circle " + radius;
            case Square square when square.side() > 10 -> "great square";
            case Square square -> "square " + square.side();
            case Pair(Circle first, var second) -> "circle first, then " + of(second) + first;
            case Pair pair -> "pair " + pair;
        };
    }

    private static String any(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text when text.startsWith("o") -> "o-text";
            case String text -> text;
            case Integer number when number > 100 -> "great";
            case Integer number -> "number " + number;
            case Colour colour -> "colour " + colour;
            case int[] numbers -> "numbers " + numbers.length;
            default -> "something else";
        };
    }

    private static String of(Colour colour) {
        return switch (colour) {
            case RED -> "red";
            case Colour other when other.name().length() == 4 -> "short";
            case GREEN -> "green";
            case BLUE -> "never";
        };
    }
}
