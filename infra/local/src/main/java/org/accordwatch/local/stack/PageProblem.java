package org.accordwatch.local.stack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Why a local path refuses a request, for a problem document (RFC 9457). */
final class PageProblem extends RuntimeException {
    private static final String TYPE = "urn:accordwatch:problem:";

    private final int status;
    private final String title;
    private final String detail;
    private final Optional<FieldError> field;

    private record FieldError(String pointer, String detail) {}

    private PageProblem(int status, String title, String detail, Optional<FieldError> field) {
        super(detail);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.field = field;
    }

    PageProblem(int status, String title, String detail) {
        this(status, title, detail, Optional.empty());
    }

    /** A member of the body that is wrong; what is wrong begins with a verb. */
    static PageProblem field(String name, String wrong) {
        return new PageProblem(
                400,
                "Invalid fields",
                "\"" + name + "\" " + wrong + ".",
                Optional.of(new FieldError("/" + name, wrong)));
    }

    PageAnswer answer() {
        var body = new TreeMap<String, Object>(Map.of(
                "type", TYPE + title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                "title", title,
                "status", status,
                "detail", detail));
        field.ifPresent(
                error -> body.put("errors", List.of(Map.of("pointer", error.pointer(), "detail", error.detail()))));
        return PageAnswer.json(status, "application/problem+json", body);
    }
}
