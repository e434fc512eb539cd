package org.accordwatch.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Documents as editors send them, and what is wrong with them, for tests. JSON is written with single quotes here. */
final class Documents {
    /** Reports of every kind but without the members that all kinds share. */
    static final Map<String, String> KINDS = Map.of(
            "talks", "'phase': 'broken-off', 'place': 'London'",
            "status", "'to': 'agreed-in-principle'",
            "approval", "'party': 'US', 'authority': 'President Trump', 'decision': 'awaited'",
            "accusation", "'accuser': 'US', 'respondent': 'CN', 'commitment': 'Suspend countermeasures'",
            "answer", "'accusation': 2, 'by': 'CN', 'answer': 'denied'",
            "measure",
                    "'implementer': 'CN', 'action': 'licence-granted', 'type': 'Export licences', 'affected': ['US']",
            "deadline", "'name': 'End of the pause', 'action': 'set', 'due': '2025-08-12'",
            "correction", "'corrects': 5, 'effect': 'corrected'");

    private static final String SHARED = "'occurredAt': '2025-06-10T22:00:00Z', 'summary': 'It happened.',"
            + " 'sources': [{'publisher': 'USTR', 'title': 'Statement', 'official': true}]";

    private Documents() {}

    static Json json(String text) {
        return JsonText.parse(text.replace('\'', '"'));
    }

    static Json.Fields report(String kind) {
        return (Json.Fields) json("{'kind': '" + kind + "', " + KINDS.getOrDefault(kind, "") + ", " + SHARED + "}");
    }

    /** This kind's report with other values for some members; {@code null} as JSON is a value, too. */
    static Json report(String kind, String others) {
        var members = new LinkedHashMap<>(report(kind).values());
        members.putAll(((Json.Fields) json("{" + others + "}")).values());
        return new Json.Fields(members);
    }

    static Json opening(String others) {
        var members = new LinkedHashMap<>(((Json.Fields) json("""
                        {'id': 'london', 'title': 'London framework', 'bindingNature': 'political', 'parties': ['US', 'CN'],
                         'status': 'negotiation', 'products': [{'hs': '2846', 'name': 'Rare earths'}],
                         'sources': [{'publisher': 'USTR', 'title': 'Statement', 'official': true}]}
                        """)).values());
        members.putAll(((Json.Fields) json("{" + others + "}")).values());
        return new Json.Fields(members);
    }

    static Json without(String member, Json json) {
        var members = new LinkedHashMap<>(((Json.Fields) json).values());
        members.remove(member);
        return new Json.Fields(members);
    }

    /** Each pointer with what is wrong there. */
    static Map<String, String> problems(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDocument.class, reading).problems().stream()
                .collect(Collectors.toMap(FieldProblem::pointer, FieldProblem::detail));
    }
}
