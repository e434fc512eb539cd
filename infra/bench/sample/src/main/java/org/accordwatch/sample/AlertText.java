package org.accordwatch.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of an alert. */
final class AlertText {
    private static final int WIDTH = 72;
    private static final int LONGEST_SUBJECT = 99;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final Map<String, String> NAMES =
            Map.of("US", "US", "CN", "China", "EU", "EU", "GB", "UK", "RU", "Russia", "KR", "South Korea");

    private AlertText() {}

    static String subject(ChangeRecord change) {
        var full = plain(headline(change) + " - " + change.getTitle());
        if (full.length() <= LONGEST_SUBJECT) {
            return full;
        }
        var brief = plain(brief(change) + " - " + change.getTitle());
        if (brief.length() <= LONGEST_SUBJECT) {
            return brief;
        }
        int end = brief.lastIndexOf(' ', LONGEST_SUBJECT - 3);
        return brief.substring(0, end > 0 ? end : LONGEST_SUBJECT - 3) + "...";
    }

    static String sms(ChangeRecord change, String link) {
        return plain("Accordwatch (" + change.getCertainty() + "): " + brief(change) + ". " + change.getTitle()) + ". "
                + link;
    }

    static String email(ChangeRecord change, String link) {
        var details = change.getDetails();
        var text = new StringBuilder();
        paragraph(text, "", headline(change));
        paragraph(text, "", change.getTitle());
        text.append('\n');
        summary(text, change);
        text.append('\n');
        field(
                text,
                "Certainty",
                change.getCertainty().equals("confirmed")
                        ? "confirmed by an official source or two publishers"
                        : "reported by one publisher, not confirmed");
        field(text, "When", TIME.format(details.getOccurredAt().atOffset(ZoneOffset.UTC)));
        fields(text, change);
        if (details.getProducts() != null && !details.getProducts().isEmpty()) {
            field(
                    text,
                    "Products",
                    details.getProducts().stream()
                            .map(product -> product.getName() + " (HS " + product.getHs() + ")")
                            .collect(Collectors.joining(", ")));
        }
        field(text, "Status", status(change));
        field(text, "Change", change.getNumber() + " of this agreement");
        text.append('\n');
        approvals(text, change);
        text.append("Sources\n");
        details.getSources().forEach(source -> paragraph(text, "- ", cited(source)));
        return text.append("\nTimeline\n").append(link).append('\n').toString();
    }

    private static void summary(StringBuilder text, ChangeRecord change) {
        var details = change.getDetails();
        if (!"correction".equals(details.getKind())) {
            paragraph(text, "", details.getSummary());
            return;
        }
        var reference = change.getReference();
        paragraph(text, "", "Change " + reference.getNumber() + " said: \"" + reference.getSummary() + "\"");
        text.append('\n');
        paragraph(text, "", "True now: " + details.getSummary());
        if ("retracted".equals(details.getEffect())) {
            text.append('\n');
            paragraph(
                    text,
                    "",
                    "What change " + reference.getNumber() + " did is undone. Status now: "
                            + term(change.getStatusAfter()) + ".");
        }
    }

    private static void fields(StringBuilder text, ChangeRecord change) {
        var details = change.getDetails();
        var reference = change.getReference();
        switch (details.getKind()) {
            case "approval" -> field(text, "Authority", details.getAuthority());
            case "accusation" -> field(text, "Commitment", details.getCommitment());
            case "answer" ->
                field(
                        text,
                        "Accusation",
                        "change " + reference.getNumber() + ", " + name(reference.getAccuser()) + " against "
                                + name(reference.getRespondent()) + ": " + reference.getCommitment());
            case "measure" -> {
                field(text, "Measure", details.getType());
                if (details.getAffected() != null && !details.getAffected().isEmpty()) {
                    field(text, "Affected", names(details.getAffected()));
                }
            }
            case "deadline" -> field(text, "Deadline", deadline(change));
            default -> {
                // Everything is in the headline.
            }
        }
    }

    private static String deadline(ChangeRecord change) {
        var details = change.getDetails();
        if (details.getDue() == null) {
            return details.getName();
        }
        return change.getDueBefore() == null
                ? details.getName() + ", due " + date(details.getDue())
                : details.getName() + ", moved from " + date(change.getDueBefore()) + " to " + date(details.getDue());
    }

    private static void approvals(StringBuilder text, ChangeRecord change) {
        if (change.isApprovedByAll()) {
            text.append("All parties have now approved.\n\n");
        } else if (!ChangeRepository.orEmpty(change.getAwaited()).isEmpty()) {
            text.append("Still awaited: approval by ")
                    .append(names(change.getAwaited()))
                    .append(".\n\n");
        }
    }

    private static String headline(ChangeRecord change) {
        var brief = brief(change);
        return "answer".equals(change.getDetails().getKind())
                ? brief + ": " + change.getReference().getCommitment()
                : brief;
    }

    private static String brief(ChangeRecord change) {
        var details = change.getDetails();
        var reference = change.getReference();
        return switch (details.getKind()) {
            case "status" -> "From " + term(change.getStatusBefore()) + " to " + term(details.getTo());
            case "approval" ->
                change.isApprovedByAll()
                        ? "Approved by " + name(details.getParty()) + ", now by all parties"
                        : alone(details);
            case "answer" -> answer(details, reference);
            case "correction" -> alone(details) + " \"" + reference.getHeadline() + "\"";
            case "deadline" ->
                change.getDueBefore() != null && details.getDue() != null
                        ? "Deadline extended from " + date(change.getDueBefore()) + " to " + date(details.getDue())
                        : alone(details);
            default -> alone(details);
        };
    }

    private static String answer(ChangeDetails details, Reference reference) {
        var by = name(details.getBy());
        var which = "accusation " + reference.getNumber();
        return switch (details.getAnswer()) {
            case "denied" -> by + " denies " + which + " by " + name(reference.getAccuser());
            case "acknowledged" -> by + " acknowledges " + which + " by " + name(reference.getAccuser());
            case "withdrawn" -> by + " withdraws " + which + " against " + name(reference.getRespondent());
            default ->
                by + " calls " + which + " resolved (" + name(reference.getAccuser()) + " against "
                        + name(reference.getRespondent()) + ")";
        };
    }

    /** What a change says by itself. */
    static String alone(ChangeDetails details) {
        return switch (details.getKind()) {
            case "talks" -> "Talks " + term(details.getPhase()) + " in " + details.getPlace();
            case "status" -> "Now " + term(details.getTo());
            case "approval" ->
                switch (details.getDecision()) {
                    case "awaited" -> "Approval awaited from " + name(details.getParty());
                    case "approved" -> "Approved by " + name(details.getParty());
                    default -> "Rejected by " + name(details.getParty());
                };
            case "accusation" -> name(details.getAccuser()) + " accuses " + name(details.getRespondent());
            case "measure" -> name(details.getImplementer()) + " " + measure(details.getAction());
            case "deadline" ->
                "Deadline " + details.getAction() + ": "
                        + (details.getDue() == null ? details.getName() : date(details.getDue()));
            case "correction" ->
                "corrected".equals(details.getEffect())
                        ? "CORRECTION of change " + details.getCorrects()
                        : "RETRACTED: change " + details.getCorrects();
            default -> name(details.getBy()) + " answers accusation " + details.getAccusation();
        };
    }

    private static String measure(String action) {
        return switch (action) {
            case "announced" -> "announces measure";
            case "imposed" -> "imposes measure";
            case "eased" -> "eases measure";
            case "suspended" -> "suspends measure";
            case "reimposed" -> "imposes measure again";
            case "removed" -> "removes measure";
            case "licence-granted" -> "grants licence";
            default -> "refuses licence";
        };
    }

    private static String status(ChangeRecord change) {
        return change.getStatusAfter().equals(change.getStatusBefore())
                ? term(change.getStatusAfter())
                : term(change.getStatusAfter()) + " (before: " + term(change.getStatusBefore()) + ")";
    }

    private static String cited(Source source) {
        return source.getPublisher() + (source.isOfficial() ? " (official)" : "") + ": " + source.getTitle()
                + (source.getPublished() == null ? "" : ", " + date(source.getPublished()));
    }

    private static String name(String party) {
        return NAMES.getOrDefault(party, Locale.of("", party).getDisplayCountry(Locale.ENGLISH));
    }

    private static String names(List<String> parties) {
        return parties.stream().map(AlertText::name).collect(Collectors.joining(", "));
    }

    private static String term(String term) {
        return term.replace('-', ' ');
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace('–', '-').replace('’', '\''), Normalizer.Form.NFKD)
                .replaceAll("[^\\x20-\\x7E]", "");
    }

    private static void field(StringBuilder text, String label, String value) {
        paragraph(text, String.format(Locale.ROOT, "%-15s", label + ":"), value);
    }

    private static void paragraph(StringBuilder text, String indent, String words) {
        var line = new StringBuilder(indent);
        boolean empty = true;
        for (var word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line).append('\n');
    }
}
