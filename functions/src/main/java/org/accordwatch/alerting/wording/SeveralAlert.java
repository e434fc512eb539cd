package org.accordwatch.alerting.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.Correction;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;

/** The alert about several changes of one agreement that came at about the same time. */
final class SeveralAlert {
    private final Phrases phrases;
    private final Phrases subjects;
    private final EmailText details;
    private final Entries entries;
    private final Template template;
    private final Links links;

    SeveralAlert(Language language, Links links) {
        this.phrases = new Phrases(language);
        this.subjects = new Phrases(language.ofSubjects());
        this.details = new EmailText(language, phrases);
        this.entries = new Entries(language, phrases);
        this.template = Template.of(language, "several");
        this.links = links;
    }

    Alert of(List<Told> changes) {
        var ordered = changes.stream()
                .sorted(Comparator.comparingInt(told -> told.change().number()))
                .toList();
        var latest = ordered.getLast();
        var agreement = latest.change().agreement();
        return new Alert(
                SubjectLine.of(
                        List.of(heading(ordered, subjects)), latest.background().title(), agreement.value()),
                Fitted.email(ordered.size(), shown -> email(ordered, shown)),
                sms(ordered),
                Alert.Labels.of(ordered.stream().map(Told::change).toList()));
    }

    private String email(List<Told> changes, int shown) {
        var latest = changes.getLast();
        int left = changes.size() - shown;
        return template.fill()
                .put("headline", heading(changes, phrases))
                .put("title", latest.background().title())
                .block("entries", entries.of(changes.subList(0, shown)))
                .put("left", left == 0 ? Optional.empty() : Optional.of(phrases.counted("several.left", left)))
                .put("status", details.status(latest.background()))
                .put("approvals", details.approvals(latest.background()))
                .put("link", links.timeline(latest.change().agreement()))
                .text();
    }

    private String sms(List<Told> changes) {
        var latest = changes.getLast();
        var corrected = effect(changes).isPresent();
        var news = corrected
                ? phrases.phrase("sms.correction", phrases.phrase("sender"), sure(latest), heading(changes, phrases))
                : phrases.phrase("sms.several", phrases.phrase("sender"), heading(changes, phrases, told(latest)));
        var others = changes.subList(0, changes.size() - 1).reversed().stream()
                .sorted(Comparator.comparing(told -> !isCorrection(told)))
                .map(told -> phrases.phrase("sms.title", told(told)))
                .toList();
        return SmsText.full(news, others, links.forSms(latest.change().agreement()));
    }

    private String told(Told told) {
        return phrases.phrase("sms.told", new Headline(phrases).brief(told), sure(told));
    }

    private String sure(Told told) {
        return phrases.term("sms.certainty", told.change().report().certainty());
    }

    private static String heading(List<Told> changes, Phrases phrases) {
        return heading(changes, phrases, new Headline(phrases).brief(changes.getLast()));
    }

    /** How many there are, and the latest; nobody may miss that there is a correction among them. */
    private static String heading(List<Told> changes, Phrases phrases, String latest) {
        var many = phrases.counted("changes", changes.size());
        return effect(changes)
                .map(effect -> phrases.term("several", effect, many, latest))
                .orElseGet(() -> phrases.phrase("several", many, latest));
    }

    /** The gravest effect of the corrections among them. */
    private static Optional<Correction.Effect> effect(List<Told> changes) {
        return changes.stream()
                .map(told -> told.change().fact())
                .filter(Correction.class::isInstance)
                .map(fact -> ((Correction) fact).effect())
                .max(Comparator.naturalOrder());
    }

    private static boolean isCorrection(Told told) {
        return told.change().fact() instanceof Correction;
    }
}
