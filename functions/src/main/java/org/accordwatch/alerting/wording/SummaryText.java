package org.accordwatch.alerting.wording;

import java.util.Optional;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Summary;
import org.accordwatch.alerting.Told;

/** What editors say of a change, and what a correction has to say beside that: what was said before, and what it undoes. */
final class SummaryText {
    private final Phrases phrases;

    SummaryText(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Told told) {
        var summary = told.change().report().summary();
        return told.change().kind() == Kind.CORRECTION ? now(summary) : plain(summary);
    }

    /** The summary of the change that is corrected. */
    Optional<String> said(Told told) {
        return told.background()
                .refersTo()
                .flatMap(original -> original.summary().map(summary -> said(original.number(), summary)));
    }

    /** What a retraction does to the agreement. */
    Optional<String> undone(Told told) {
        return told.change().fact() instanceof Correction(int _, var effect) && effect == Correction.Effect.RETRACTED
                ? told.background().refersTo().map(original -> undone(original, told.background()))
                : Optional.empty();
    }

    /** That all have approved, where the headline does not say it. */
    Optional<String> completed(Told told) {
        return told.background().completesApproval() && !(told.change().fact() instanceof Approval)
                ? Optional.of(phrases.phrase("completed"))
                : Optional.empty();
    }

    private String undone(Background.Reference original, Background background) {
        var status = phrases.term("status", background.after());
        return original.fact() instanceof Correction(int corrects, var effect)
                ? phrases.term("correction.undone", effect, corrects, status)
                : phrases.phrase("correction.undone", original.number(), status);
    }

    /** In the reader's language if anybody has written it there; else as it was written, with its language named. */
    private String plain(Summary summary) {
        return summary.in(phrases.language())
                .orElseGet(() -> phrases.phrase("summary.in", language(summary), summary.text()));
    }

    private String now(Summary summary) {
        return summary.in(phrases.language())
                .map(text -> phrases.phrase("correction.now", text))
                .orElseGet(() -> phrases.phrase("correction.now.in", language(summary), summary.text()));
    }

    private String said(int number, Summary summary) {
        return summary.in(phrases.language())
                .map(text -> phrases.phrase("correction.said", number, phrases.quoted(text)))
                .orElseGet(() -> phrases.phrase(
                        "correction.said.in", number, language(summary), phrases.quoted(summary.text())));
    }

    private String language(Summary summary) {
        return phrases.language(summary.language());
    }
}
