package org.accordwatch.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What a change does to its agreement. */
final class ChangeRules {
    private static final Map<String, Set<String>> NEXT = Map.of(
            "negotiation", Set.of("agreed-in-principle", "signed", "abandoned"),
            "agreed-in-principle", Set.of("negotiation", "signed", "provisionally-applied", "in-force", "abandoned"),
            "signed", Set.of("provisionally-applied", "in-force", "abandoned"),
            "provisionally-applied", Set.of("in-force", "terminated", "lapsed", "abandoned"),
            "in-force", Set.of("suspended", "terminated", "lapsed"),
            "suspended", Set.of("in-force", "terminated", "lapsed"));

    private ChangeRules() {}

    static String sortKey(int number) {
        return String.format(Locale.ROOT, "CHANGE#%010d", number);
    }

    /** Changes the agreement, and gives the change that is to be stored. */
    static ChangeRecord apply(
            AgreementRecord agreement,
            ChangeDetails details,
            String editor,
            Instant now,
            IntFunction<ChangeRecord> changes) {
        var record = new ChangeRecord();
        record.setPk(agreement.getPk());
        record.setAgreement(agreement.getId());
        record.setNumber(agreement.getChanges() + 1);
        record.setSk(sortKey(record.getNumber()));
        record.setRecordedAt(now);
        record.setRecordedBy(editor);
        record.setDetails(details);
        record.setTitle(agreement.getTitle());
        record.setParties(agreement.getParties());
        record.setCertainty(certainty(details.getSources()));
        record.setStatusBefore(agreement.getStatus());
        record.setDueBefore(
                "deadline".equals(details.getKind()) ? deadlines(agreement).get(details.getName()) : null);
        boolean wasComplete = approvedByAll(agreement);
        check(agreement, details);
        move(agreement, details);
        record.setStatusAfter(agreement.getStatus());
        record.setAwaited(awaited(agreement));
        record.setApprovedByAll(!wasComplete && approvedByAll(agreement));
        record.setReference(reference(details, changes));
        record.setTodo("ALERT");
        record.setTodoAt(now.toString());
        agreement.setChanges(record.getNumber());
        agreement.setChangedAt(now);
        return record;
    }

    /** The agreement as the changes leave it that are not retracted. */
    static void replay(AgreementRecord agreement, Stream<ChangeRecord> timeline) {
        var changes = timeline.map(ChangeRecord::getDetails).toList();
        var retracted = new HashSet<Integer>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            if ("retracted".equals(changes.get(i).getEffect()) && !retracted.contains(i + 1)) {
                retracted.add(changes.get(i).getCorrects());
            }
        }
        agreement.setStatus(agreement.getOpeningStatus());
        agreement.setApprovals(new TreeMap<>());
        agreement.setDeadlines(new TreeMap<>());
        for (int i = 0; i < changes.size(); i++) {
            if (!retracted.contains(i + 1)) {
                move(agreement, changes.get(i));
            }
        }
    }

    private static void check(AgreementRecord agreement, ChangeDetails details) {
        if ("status".equals(details.getKind())) {
            var allowed = NEXT.getOrDefault(agreement.getStatus(), Set.of());
            if (!allowed.contains(details.getTo())) {
                throw new ProblemException(
                        409,
                        "An agreement cannot go from " + agreement.getStatus() + " to " + details.getTo()
                                + ". Allowed: " + String.join(", ", allowed));
            }
        }
        if ("approval".equals(details.getKind()) && !agreement.getParties().contains(details.getParty())) {
            throw new ProblemException(409, details.getParty() + " is not a party of this agreement");
        }
    }

    private static void move(AgreementRecord agreement, ChangeDetails details) {
        switch (details.getKind()) {
            case "status" -> agreement.setStatus(details.getTo());
            case "approval" -> {
                var approvals = new TreeMap<>(approvals(agreement));
                approvals.put(details.getParty(), details.getDecision());
                agreement.setApprovals(approvals);
            }
            case "deadline" -> {
                var deadlines = new TreeMap<>(deadlines(agreement));
                if (details.getDue() == null) {
                    deadlines.remove(details.getName());
                } else {
                    deadlines.put(details.getName(), details.getDue());
                }
                agreement.setDeadlines(deadlines);
            }
            default -> {
                // Says something, and changes nothing of the agreement.
            }
        }
    }

    private static Map<String, String> approvals(AgreementRecord agreement) {
        return agreement.getApprovals() == null ? Map.of() : agreement.getApprovals();
    }

    private static Map<String, LocalDate> deadlines(AgreementRecord agreement) {
        return agreement.getDeadlines() == null ? Map.of() : agreement.getDeadlines();
    }

    private static List<String> awaited(AgreementRecord agreement) {
        return approvals(agreement).entrySet().stream()
                .filter(approval -> approval.getValue().equals("awaited"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean approvedByAll(AgreementRecord agreement) {
        return agreement.getParties().stream()
                .allMatch(party -> "approved".equals(approvals(agreement).get(party)));
    }

    private static String certainty(List<Source> sources) {
        boolean official = sources.stream().anyMatch(Source::isOfficial);
        long publishers = sources.stream()
                .map(source -> source.getPublisher().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return official || publishers >= 2 ? "confirmed" : "reported";
    }

    private static Reference reference(ChangeDetails details, IntFunction<ChangeRecord> changes) {
        var number = "answer".equals(details.getKind()) ? details.getAccusation() : details.getCorrects();
        if (number == null) {
            return null;
        }
        var earlier = changes.apply(number);
        var reference = new Reference();
        reference.setNumber(number);
        reference.setHeadline(AlertText.alone(earlier.getDetails()));
        reference.setSummary(earlier.getDetails().getSummary());
        reference.setAccuser(earlier.getDetails().getAccuser());
        reference.setRespondent(earlier.getDetails().getRespondent());
        reference.setCommitment(earlier.getDetails().getCommitment());
        return reference;
    }
}
