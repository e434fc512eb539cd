package org.accordwatch.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at every field of a change that an editor sends. */
final class ChangeValidator {
    private static final Pattern PARTY = Pattern.compile("[A-Z]{2}");
    private static final Pattern HS = Pattern.compile("[0-9]{2}([0-9]{2}){0,2}");
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_TEXT = 200;
    static final Set<String> STATUSES = Set.of(
            "negotiation",
            "agreed-in-principle",
            "signed",
            "provisionally-applied",
            "in-force",
            "suspended",
            "terminated",
            "lapsed",
            "abandoned");

    private final List<Map<String, String>> errors = new ArrayList<>();

    private ChangeValidator() {}

    static List<Map<String, String>> validate(ChangeDetails details) {
        var validator = new ChangeValidator();
        validator.common(details);
        validator.kind(details);
        return validator.errors;
    }

    private void common(ChangeDetails details) {
        text("/summary", details.getSummary(), LONGEST_SUMMARY);
        if (details.getOccurredAt() == null) {
            error("/occurredAt", "is required");
        }
        if (details.getSources() == null || details.getSources().isEmpty()) {
            error("/sources", "needs at least one source");
        } else {
            for (int i = 0; i < details.getSources().size(); i++) {
                text("/sources/" + i + "/publisher", details.getSources().get(i).getPublisher(), LONGEST_TEXT);
                text("/sources/" + i + "/title", details.getSources().get(i).getTitle(), LONGEST_TEXT);
            }
        }
        if (details.getProducts() != null) {
            for (int i = 0; i < details.getProducts().size(); i++) {
                var hs = details.getProducts().get(i).getHs();
                if (hs == null || !HS.matcher(hs).matches()) {
                    error("/products/" + i + "/hs", "must be a code of 2, 4 or 6 digits");
                }
            }
        }
    }

    private void kind(ChangeDetails details) {
        switch (details.getKind() == null ? "" : details.getKind()) {
            case "talks" -> {
                oneOf("/phase", details.getPhase(), Set.of("opened", "concluded", "broken-off"));
                text("/place", details.getPlace(), LONGEST_TEXT);
            }
            case "status" -> oneOf("/to", details.getTo(), STATUSES);
            case "approval" -> {
                party("/party", details.getParty());
                text("/authority", details.getAuthority(), LONGEST_TEXT);
                oneOf("/decision", details.getDecision(), Set.of("awaited", "approved", "rejected"));
            }
            case "accusation" -> {
                party("/accuser", details.getAccuser());
                party("/respondent", details.getRespondent());
                text("/commitment", details.getCommitment(), LONGEST_TEXT);
            }
            case "answer" -> {
                number("/accusation", details.getAccusation());
                party("/by", details.getBy());
                oneOf("/answer", details.getAnswer(), Set.of("denied", "acknowledged", "withdrawn", "resolved"));
            }
            case "measure" -> {
                party("/implementer", details.getImplementer());
                oneOf("/action", details.getAction(), MEASURES);
                text("/type", details.getType(), LONGEST_TEXT);
            }
            case "deadline" -> {
                text("/name", details.getName(), LONGEST_TEXT);
                oneOf("/action", details.getAction(), Set.of("set", "extended", "met", "missed"));
            }
            case "correction" -> {
                number("/corrects", details.getCorrects());
                oneOf("/effect", details.getEffect(), Set.of("corrected", "retracted"));
            }
            default -> error("/kind", "is not a kind of change");
        }
    }

    private static final Set<String> MEASURES = Set.of(
            "announced", "imposed", "eased", "suspended", "reimposed", "removed", "licence-granted", "licence-refused");

    private void text(String pointer, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            error(pointer, "is required, with at most " + longest + " characters");
        }
    }

    private void party(String pointer, String code) {
        if (code == null || !PARTY.matcher(code).matches()) {
            error(pointer, "must be a code of ISO 3166-1 alpha-2, or EU");
        }
    }

    private void number(String pointer, Integer number) {
        if (number == null || number < 1) {
            error(pointer, "must be the number of a change");
        }
    }

    private void oneOf(String pointer, String value, Set<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            error(pointer, "must be one of " + String.join(", ", allowed));
        }
    }

    private void error(String pointer, String detail) {
        errors.add(Map.of("pointer", pointer, "detail", detail));
    }
}
