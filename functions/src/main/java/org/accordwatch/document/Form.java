package org.accordwatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being read member by member. Problems are gathered rather than thrown, so that its sender hears of all at
 * once; members that nobody asked for are problems too.
 */
public final class Form {
    private final Json.Fields fields;
    private final Place place;
    private final List<FieldProblem> problems;
    private final int problemsBefore;
    /** A row: there are few, and a set would take more room than all of them. */
    private final List<String> known = new ArrayList<>();

    Form(Json.Fields fields, Place place, List<FieldProblem> problems) {
        this.fields = fields;
        this.place = place;
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    /** @throws InvalidDocument with everything that is wrong */
    public static <T> T read(Json json, Node.Reading<T> reading) {
        var problems = new ArrayList<FieldProblem>();
        var field = new Node(json, Place.DOCUMENT, problems).read(reading);
        if (!problems.isEmpty()) {
            throw new InvalidDocument(problems);
        }
        return field.get();
    }

    public <T> Field<T> required(String name, Node.Reading<T> reading) {
        var node = member(name);
        if (node == null) {
            problems.add(new FieldProblem(place.below(name).pointer(), "is required"));
            return Field.unreadable();
        }
        return node.read(reading);
    }

    public <T> Field<Optional<T>> optional(String name, Node.Reading<T> reading) {
        var node = member(name);
        return node == null ? Field.of(Optional.empty()) : node.read(present -> Optional.of(reading.read(present)));
    }

    /** @param rule what the list as a whole has to keep to */
    public <T> Field<List<T>> list(String name, Node.Reading<T> reading, UnaryOperator<List<T>> rule) {
        return required(name, node -> list(node, reading, rule));
    }

    /** A list that may be left out, which means an empty one. */
    public <T> Field<List<T>> optionalList(String name, Node.Reading<T> reading, UnaryOperator<List<T>> rule) {
        var node = member(name);
        return node == null ? Field.of(List.of()) : node.read(present -> list(present, reading, rule));
    }

    /** What some of the members make together: a problem with it stands beside those of the other members. */
    public <T> Field<T> together(Supplier<Supplier<T>> members) {
        int before = problems.size();
        var maker = members.get();
        return problems.size() > before ? Field.unreadable() : new Node(fields, place, problems).read(_ -> maker.get());
    }

    /** The value that the members make, if all are well. */
    public <T> T build(Supplier<T> maker) {
        fields.values().forEach((name, _) -> {
            if (!known.contains(name)) {
                problems.add(new FieldProblem(place.below(name).pointer(), "is not known here"));
            }
        });
        if (problems.size() > problemsBefore) {
            throw new Unreadable();
        }
        return maker.get();
    }

    /** Minds no unknown members: for when a wrong one decides which others there are. */
    public void acceptAll() {
        known.addAll(fields.values().keySet());
    }

    /** Nothing where there is no such member. */
    private @Nullable Node member(String name) {
        known.add(name);
        var value = fields.values().get(name);
        return value == null ? null : new Node(value, place.below(name), problems);
    }

    private static <T> List<T> list(Node node, Node.Reading<T> reading, UnaryOperator<List<T>> rule) {
        return rule.apply(node.items(reading));
    }

    /** Its problems have been noted; nothing is left to say. */
    static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("unreadable", null, false, false);
        }
    }
}
