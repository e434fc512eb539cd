package org.accordwatch.alerting.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.StatusChange;
import org.accordwatch.agreement.Summary;
import org.accordwatch.agreement.Talks;

/** An alert as a plain-text e-mail: the news first, then who says so and how certain it is, what is awaited, and where to read on. */
final class EmailText {
    private static final int LABEL = 15;

    private final Phrases phrases;

    EmailText(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Change change, Background background, String headline, String link) {
        var report = change.report();
        var text = new Wrapped()
                .paragraph(headline)
                .paragraph(background.title())
                .gap()
                .paragraph(report.summary().text())
                .gap();
        row(text, "certainty", phrases.term("certainty", report.certainty()));
        row(text, "when", phrases.time(report.occurredAt()));
        details(change, background).forEach(detail -> row(text, detail.label(), detail.value()));
        row(text, "status", status(background));
        row(text, "change", phrases.phrase("value.change", change.number()));
        approvals(background).forEach(line -> text.gap().paragraph(line));
        text.gap().paragraph(phrases.phrase("label.sources"));
        report.sources().forEach(source -> cite(text, source));
        return text.gap()
                .paragraph(phrases.phrase("label.timeline"))
                .paragraph(link)
                .text();
    }

    private String status(Background background) {
        var after = phrases.term("status", background.after());
        return background.before() == background.after()
                ? after
                : phrases.phrase("value.status", after, phrases.term("status", background.before()));
    }

    private record Detail(String label, String value) {}

    private List<Detail> details(Change change, Background background) {
        var details = new ArrayList<Detail>();
        switch (change.fact()) {
            case Talks _, StatusChange _ -> {}
            case Approval(var _, var authority, var _) -> details.add(new Detail("authority", authority));
            case Accusation(var _, var _, var commitment) -> details.add(new Detail("commitment", commitment));
            case Answer answer -> background.refersTo().ifPresent(reference -> details.add(accused(answer, reference)));
            case Measure(var _, var _, var type, var affected) -> {
                details.add(new Detail("measure", type));
                if (!affected.isEmpty()) {
                    details.add(new Detail("affected", parties(affected)));
                }
            }
            case Deadline deadline -> details.add(new Detail("deadline", dated(deadline, background)));
            case Correction _ ->
                background
                        .refersTo()
                        .ifPresent(reference -> details.add(new Detail(
                                "original",
                                phrases.phrase(
                                        "value.original",
                                        reference.number(),
                                        reference.summary().map(Summary::text).orElse("")))));
        }
        if (!change.report().products().isEmpty()) {
            details.add(new Detail(
                    "products",
                    change.report().products().stream()
                            .map(product -> product.name() + " (HS " + product.hs() + ")")
                            .collect(Collectors.joining(", "))));
        }
        return details;
    }

    private Detail accused(Answer answer, Background.Reference reference) {
        var commitment = reference.fact() instanceof Accusation accusation ? accusation.commitment() : "";
        return new Detail("commitment", phrases.phrase("value.accusation", answer.accusation(), commitment));
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

    private List<String> approvals(Background background) {
        if (background.completesApproval()) {
            return List.of(phrases.phrase("completed"));
        }
        return background.awaited().isEmpty()
                ? List.of()
                : List.of(phrases.phrase("awaited", parties(background.awaited())));
    }

    private String parties(List<Party> parties) {
        return parties.stream().map(phrases::party).collect(Collectors.joining(", "));
    }

    private void cite(Wrapped text, Source source) {
        var cited = phrases.phrase(
                source.official() ? "source.official" : "source.other", source.publisher(), source.title());
        text.paragraph(
                "- ",
                source.published()
                        .map(date -> phrases.phrase("source.dated", cited, phrases.date(date)))
                        .orElse(cited));
        source.url().ifPresent(url -> text.paragraph("  ", url.toString()));
    }

    private void row(Wrapped text, String label, String value) {
        text.paragraph(String.format(Locale.ROOT, "%-" + LABEL + "s", phrases.phrase("label." + label)), value);
    }
}
