package org.accordwatch.hardening;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the template must keep to.
 *
 * @param name the rule as a sentence
 * @param complaints what breaks it; nothing, where it is kept
 * @param mutations what it must catch
 */
record Rule(String name, Function<Template, Stream<String>> complaints, List<Mutation> mutations) {

    Rule {
        mutations = List.copyOf(mutations);
    }

    static Rule of(String name, Function<Template, Stream<String>> complaints, Mutation... mutations) {
        return new Rule(name, complaints, List.of(mutations));
    }

    /** A rule that has to be kept in every stage, with the defaults of all other parameters. */
    static Rule inEachStage(String name, Function<Stack, Stream<String>> complaints, Mutation... mutations) {
        return of(
                name,
                template -> template.stages().stream()
                        .flatMap(stage ->
                                complaints.apply(template.in(stage)).map(complaint -> stage + ": " + complaint)),
                mutations);
    }

    /** A rule that has to be kept where it matters. */
    static Rule inProd(String name, Function<Stack, Stream<String>> complaints, Mutation... mutations) {
        return of(name, template -> complaints.apply(template.with(Map.of("Stage", "prod"))), mutations);
    }

    List<String> broken(Template template) {
        return complaints.apply(template).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
