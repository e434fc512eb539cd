package org.accordwatch.acceptance;

import java.time.LocalDate;

/** Changes as editors send them, in few words. */
final class Changes {
    private Changes() {}

    static String talks(String place) {
        return change("talks", """
                "phase": "opened", "place": "%s\"""".formatted(place));
    }

    static String approved(String party) {
        return change("approval", """
                "party": "%s", "authority": "The president", "decision": "approved\"""".formatted(party));
    }

    static String corrected(int number) {
        return change("correction", """
                "corrects": %d, "effect": "corrected\"""".formatted(number));
    }

    static String retracted(int number) {
        return change("correction", """
                "corrects": %d, "effect": "retracted\"""".formatted(number));
    }

    /** @param action set or extended */
    static String deadline(String name, String action, LocalDate due) {
        return change("deadline", """
                "name": "%s", "action": "%s", "due": "%s\"""".formatted(name, action, due));
    }

    static String met(String name) {
        return change("deadline", """
                "name": "%s", "action": "met\"""".formatted(name));
    }

    private static String change(String kind, String members) {
        return """
                {"kind": "%s", %s, "occurredAt": "2025-06-09T09:00:00Z", "summary": "Something happened.",
                 "sources": [{"publisher": "Press report", "title": "Something happened", "official": false}]}""".formatted(kind, members);
    }
}
