package org.accordwatch.alerting.wording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;

/** What happened in a day or a week, by agreement, in the order in which it happened. */
final class DigestAlert {
    private final Phrases phrases;
    private final Phrases subjects;
    private final Entries entries;
    private final Template template;
    private final Template ofAgreement;
    private final Links links;

    DigestAlert(Language language, Links links) {
        this.phrases = new Phrases(language);
        this.subjects = new Phrases(language.ofSubjects());
        this.entries = new Entries(language, phrases);
        this.template = Template.of(language, "digest");
        this.ofAgreement = Template.of(language, "agreement");
        this.links = links;
    }

    Alert of(Digest digest) {
        var changes = digest.changes().stream().sorted(byOccurrence()).toList();
        var agreements = byAgreement(changes);
        return new Alert(
                SubjectLine.of(
                        heading(digest, subjects),
                        subjects.list(agreements.values().stream().map(DigestAlert::title)),
                        subjects.list(agreements.keySet().stream().map(AgreementId::value))),
                Fitted.email(changes.size(), shown -> email(digest, changes.subList(0, shown))),
                sms(digest, agreements),
                Alert.Labels.of(digest));
    }

    private static Comparator<Told> byOccurrence() {
        return Comparator.comparing((Told told) -> told.change().report().occurredAt())
                .thenComparing(told -> told.change().agreement())
                .thenComparingInt(told -> told.change().number());
    }

    private String email(Digest digest, List<Told> shown) {
        int left = digest.total() - shown.size();
        return template.fill()
                .put("headline", heading(digest, phrases))
                .block(
                        "agreements",
                        byAgreement(shown).entrySet().stream()
                                .map(group -> section(group.getKey(), group.getValue(), digest))
                                .collect(Collectors.joining("\n")))
                .put("left", left == 0 ? Optional.empty() : Optional.of(phrases.counted("digest.left", left)))
                .put("link", links.agreements())
                .text();
    }

    private String section(AgreementId agreement, List<Told> changes, Digest digest) {
        return ofAgreement
                .fill()
                .put("title", title(changes))
                .block("entries", entries.of(changes, digest.retracted()))
                .put("link", links.timeline(agreement))
                .text();
    }

    private String sms(Digest digest, Map<AgreementId, List<Told>> agreements) {
        var groups = agreements.values().stream()
                .map(changes -> phrases.phrase("sms.group", title(changes), changes.size()))
                .toList();
        return SmsText.of(
                phrases.phrase("sms.several", phrases.phrase("sender"), heading(digest, phrases)),
                groups,
                List.of(links.agreements()));
    }

    private static String heading(Digest digest, Phrases phrases) {
        var from = phrases.date(digest.from());
        var days = digest.from().equals(digest.until())
                ? from
                : phrases.phrase("digest.days", from, phrases.date(digest.until()));
        return phrases.term("digest", digest.frequency(), days, phrases.counted("changes", digest.total()));
    }

    private static Map<AgreementId, List<Told>> byAgreement(List<Told> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        told -> told.change().agreement(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String title(List<Told> changes) {
        return changes.getLast().background().title();
    }
}
