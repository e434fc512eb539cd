package org.accordwatch.handler;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function's settings, as the template gives them; a missing or broken one is named at the start rather than met later. */
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name + " is not set"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    int number(String name) {
        try {
            return Integer.parseInt(required(name));
        } catch (NumberFormatException broken) {
            throw new IllegalStateException("the environment variable " + name + " is not a whole number", broken);
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(required(name));
        } catch (DateTimeException broken) {
            throw new IllegalStateException("the environment variable " + name + " is not a time zone", broken);
        }
    }

    /** Words with commas between them; nothing where the variable is not set. */
    Set<String> words(String name) {
        var words = new HashSet<String>();
        for (var word : optional(name).orElse("").split(",", -1)) {
            words.add(word.strip());
        }
        words.remove("");
        return Set.copyOf(words);
    }

    URI address(String name) {
        var text = required(name);
        try {
            var address = new URI(text);
            if (address.getHost() != null && !text.endsWith("/")) {
                return address;
            }
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("the environment variable " + name + " is not a web address", broken);
        }
        throw new IllegalStateException(
                "the environment variable " + name + " is not a web address without a slash at its end");
    }
}
