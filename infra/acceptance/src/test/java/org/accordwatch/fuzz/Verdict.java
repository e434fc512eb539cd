package org.accordwatch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordwatch.contract.OpenApi;
import org.accordwatch.fuzz.Arena.Answer;
import org.accordwatch.fuzz.Case.Fault;

/** What is wrong with an answer. */
final class Verdict {
    /** What a program says of itself that is nobody's business. */
    private static final Pattern INNER =
            Pattern.compile("org\\.accordwatch|java\\.|software\\.amazon|Exception|\\tat ");

    /**
     * What a refusal may send: the tries and places that limits count, which a refused request uses up like any other, and the one
     * write by which an agreement is opened on the condition that there is none of its id. Everything else that is refused writes
     * nothing.
     */
    private static final Map<String, Set<Integer>> COUNTED = Map.of(
            "POST /agreements", Set.of(409),
            "POST /subscriptions", Set.of(429),
            "PUT /subscriptions/{id}", Set.of(429),
            "POST /subscriptions/{id}/confirmation", Set.of(400));

    /** One more sign-up of a caller, one more try at a code, an agreement under a condition. */
    private static final Set<List<String>> COUNTING =
            Set.of(List.of("UpdateItem"), List.of("TransactWriteItems"), List.of("PutItem"));

    /** Members that decide what others must be. */
    private static final Map<String, List<String>> DECIDES = Map.of(
            "/kind", List.of("/"),
            "/channel", List.of("/"),
            "/action", List.of("/due", "/zone"),
            "/summaryLanguage", List.of("/translations"),
            "/country", List.of("/endpoint"),
            "/id", List.of("/implements"),
            "/accuser", List.of("/respondent"),
            "/implementer", List.of("/affected"));

    private final OpenApi openApi;
    private final Stored stored;

    Verdict(OpenApi openApi, Stored stored) {
        this.openApi = openApi;
        this.stored = stored;
    }

    List<String> complaints(Case given, Answer answer) {
        if (given.faults().contains(Fault.AWS)) {
            // Such an event is AWS's fault. The invocation may fail for it, but it may not write what was never asked
            // for.
            return answer.status() >= 200 && answer.status() < 300 ? List.of() : written(given, answer);
        }
        return switch (answer.status() / 100) {
            case 2 -> accepted(given, answer);
            case 4 -> refused(given, answer);
            default -> List.of("it ends with " + answer.status() + " " + answer.body());
        };
    }

    private List<String> accepted(Case given, Answer answer) {
        if (!given.route().takesBody()) {
            return List.of();
        }
        var complaints = new ArrayList<String>();
        if (!HttpEvent.isText(given.body().bytes()) && !given.faults().contains(Fault.WHOLE)) {
            complaints.add("bytes are accepted that are no text");
            return complaints;
        }
        var sent = given.sent();
        var operation =
                openApi.operation(given.route().method(), given.route().path().replace("{id}", "x"));
        openApi.problemsOfRequest(operation, Stored.stripped(sent))
                .forEach(problem -> complaints.add("the document of the API would refuse it: " + problem));
        complaints.addAll(stored.unlike(given, sent, answer));
        return complaints;
    }

    private List<String> refused(Case given, Answer answer) {
        var complaints = new ArrayList<>(written(given, answer));
        if (!answer.headers().path("content-type").asText().equals("application/problem+json")) {
            complaints.add("the answer is no problem document");
            return complaints;
        }
        var problem = answer.json();
        if (!problem.path("type").asText().startsWith("urn:accordwatch:problem:")
                || problem.path("status").asInt() != answer.status()
                || problem.path("detail").asText().isBlank()) {
            complaints.add("the problem lacks its type, status or detail");
        }
        if (INNER.matcher(answer.body()).find()) {
            complaints.add("the answer tells of the program");
        }
        if (answer.body().length() > 100_000) {
            complaints.add("the answer has " + answer.body().length() + " characters");
        }
        complaints.addAll(place(given, problem));
        return complaints;
    }

    private static List<String> written(Case given, Answer answer) {
        var counted = COUNTED.getOrDefault(given.route().key(), Set.of()).contains(answer.status());
        return answer.writes().isEmpty() || (counted && COUNTING.contains(answer.writes()))
                ? List.of()
                : List.of("it wrote: " + answer.writes());
    }

    /** A fault in one place is told of at that place, above it or below it. */
    private static List<String> place(Case given, JsonNode problem) {
        var told = problem.path("errors");
        return switch (problem.path("type").asText()) {
            case "urn:accordwatch:problem:invalid-fields" -> {
                var pointers = told.findValuesAsText("pointer");
                // The examples have no right code.
                var near = pointers.equals(List.of("/code"))
                        || given.faults().contains(Fault.WHOLE)
                        || pointers.stream()
                                .anyMatch(pointer ->
                                        given.body().places().stream().anyMatch(place -> related(pointer, place)));
                yield near
                        ? List.of()
                        : List.of("it complains of " + pointers + ", not of "
                                + given.body().places());
            }
            case "urn:accordwatch:problem:invalid-header" ->
                given.faults().contains(Fault.KEY)
                                && !told.findValuesAsText("header").isEmpty()
                        ? List.of()
                        : List.of("it complains of a header");
            case "urn:accordwatch:problem:invalid-parameter" ->
                given.faults().contains(Fault.QUERY)
                                && !told.findValuesAsText("parameter").isEmpty()
                        ? List.of()
                        : List.of("it complains of a parameter");
            case "urn:accordwatch:problem:malformed-json", "urn:accordwatch:problem:unreadable-body" ->
                problem.path("detail").asText().contains("body")
                        ? List.of()
                        : List.of("it does not say what is malformed");
            default -> List.of();
        };
    }

    private static boolean related(String pointer, String given) {
        // No answer can have half a character in it.
        var place = given.replace('\ud800', '?');
        return pointer.startsWith(place)
                || place.startsWith(pointer)
                || DECIDES.getOrDefault(place, List.of()).stream().anyMatch(pointer::startsWith);
    }
}
