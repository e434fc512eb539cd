package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A part of the template that knows its place, so that whatever is wrong in it can be named. */
record Section(String where, JsonNode raw, Intrinsics intrinsics) {

    Section at(String key) {
        return new Section(where + "." + key, value().path(key), intrinsics);
    }

    boolean isPresent() {
        JsonNode value = value();
        return !value.isMissingNode() && !value.isNull();
    }

    Map<String, Section> entries() {
        Map<String, Section> entries = new LinkedHashMap<>();
        value().fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
        return entries;
    }

    List<Section> items() {
        JsonNode list = value();
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Section(where + "[" + index + "]", list.get(index), intrinsics))
                .toList();
    }

    String text() {
        return intrinsics.text(raw, where);
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new TemplateException(where, key + " is missing"));
    }

    Optional<String> text(String key) {
        Section child = at(key);
        return child.isPresent() ? Optional.of(child.text()) : Optional.empty();
    }

    int number(String key, int otherwise) {
        return text(key).map(text -> parse(key, text)).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return text(key).map("true"::equalsIgnoreCase).orElse(otherwise);
    }

    /** The logical id of the resource that a {@code Ref}, {@code GetAtt} or {@code Sub} at this place points to. */
    Optional<String> target(String key) {
        return at(key).target();
    }

    private Optional<String> target() {
        Optional<String> function = Intrinsics.functionOf(raw);
        JsonNode argument = function.map(raw::get).orElse(raw);
        return switch (function.orElse("")) {
            case "Ref" -> Optional.of(argument.asText());
            case "Fn::GetAtt" -> Optional.of(argument.path(0).asText());
            case "Fn::Sub" ->
                Intrinsics.firstResource(argument.isArray() ? argument.path(0).asText() : argument.asText());
            case "Fn::If" -> new Section(where, intrinsics.branch(argument, where), intrinsics).target();
            default -> Optional.empty();
        };
    }

    private int parse(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TemplateException(where + "." + key, "a whole number is needed here, not " + text, e);
        }
    }

    private JsonNode value() {
        return intrinsics.evaluate(raw, where);
    }
}
