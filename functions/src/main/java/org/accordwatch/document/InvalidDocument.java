package org.accordwatch.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document with wrong fields: all of them. */
public final class InvalidDocument extends RuntimeException {
    private final List<FieldProblem> problems;

    public InvalidDocument(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::pointer).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
