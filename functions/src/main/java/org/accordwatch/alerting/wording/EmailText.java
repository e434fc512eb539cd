package org.accordwatch.alerting.wording;

import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.StatusChange;
import org.accordwatch.agreement.Talks;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;

/** The alert about a change as a plain-text e-mail. */
final class EmailText {
    private final Phrases phrases;
    private final Headline headline;
    private final SummaryText summaries;
    private final Template template;

    EmailText(Language language, Phrases phrases) {
        this.phrases = phrases;
        this.headline = new Headline(phrases);
        this.summaries = new SummaryText(phrases);
        this.template = Template.of(language, "alert");
    }

    String of(Told told, String link) {
        var change = told.change();
        var report = change.report();
        var text = template.fill()
                .put("headline", headline.of(told))
                .put("title", told.background().title())
                .put("said", summaries.said(told))
                .put("summary", summaries.of(told))
                .put("undone", summaries.undone(told))
                .put("certainty", phrases.term("certainty", report.certainty()))
                .put("when", phrases.time(report.occurredAt()))
                .put("products", products(told))
                .put("status", status(told.background()))
                .put("number", Integer.toString(change.number()))
                .put("approvals", approvals(told.background()))
                .put("source", report.sources().stream().map(this::cited).toList())
                .put("link", link);
        details(told, text);
        return text.text();
    }

    String status(Background background) {
        var after = phrases.term("status", background.after());
        return background.before() == background.after()
                ? after
                : phrases.phrase("value.status", after, phrases.term("status", background.before()));
    }

    Optional<String> approvals(Background background) {
        if (background.completesApproval()) {
            return Optional.of(phrases.phrase("completed"));
        }
        return named(background.awaited()).map(parties -> phrases.phrase("awaited", parties));
    }

    private void details(Told told, Template.Filling text) {
        switch (told.change().fact()) {
            case Talks _, StatusChange _, Correction _ -> {}
            case Approval(var _, var authority, var _) -> text.put("authority", authority);
            case Accusation(var _, var _, var commitment) -> text.put("commitment", commitment);
            case Answer _ -> text.put("accusation", told.background().refersTo().map(this::accusation));
            case Measure(var _, var _, var type, var affected) ->
                text.put("measure", type).put("affected", named(affected));
            case Deadline deadline -> text.put("deadline", dated(deadline, told.background()));
        }
    }

    private String accusation(Background.Reference reference) {
        return reference.fact() instanceof Accusation(var accuser, var respondent, var commitment)
                ? phrases.phrase(
                        "value.accusation",
                        reference.number(),
                        phrases.party(accuser),
                        phrases.party(respondent),
                        commitment)
                : phrases.phrase("change", reference.number());
    }

    private String dated(Deadline deadline, Background background) {
        var due = deadline.due().map(phrases::date);
        if (due.isEmpty()) {
            return deadline.name();
        }
        return background
                .dueBefore()
                .map(before -> phrases.phrase("value.extended", deadline.name(), phrases.date(before), due.get()))
                .orElseGet(() -> phrases.phrase("value.deadline", deadline.name(), due.get()));
    }

    private Optional<String> products(Told told) {
        return Optional.of(phrases.list(told.change().report().products().stream()
                        .map(product -> phrases.phrase("value.product", product.name(), product.hs()))))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> named(List<Party> parties) {
        return Optional.of(phrases.list(parties.stream().map(phrases::party))).filter(text -> !text.isEmpty());
    }

    private String cited(Source source) {
        var cited = phrases.phrase(
                source.official() ? "source.official" : "source.other", source.publisher(), source.title());
        var dated = source.published()
                .map(date -> phrases.phrase("source.dated", cited, phrases.date(date)))
                .orElse(cited);
        return source.url().map(url -> dated + "\n" + url).orElse(dated);
    }
}
