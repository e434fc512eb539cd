package org.accordwatch.alerting.wording;

import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.StatusChange;
import org.accordwatch.agreement.Talks;

/** What changed, in a few words. */
final class Headline {
    private final Phrases phrases;

    Headline(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Change change, Background background) {
        return switch (change.fact()) {
            case Talks(var phase, var place) -> phrases.term("headline.talks", phase, place);
            case StatusChange(var to) ->
                phrases.phrase(
                        "headline.status", phrases.term("status", to), phrases.term("status", background.before()));
            case Approval(var party, var _, var decision) ->
                phrases.term("headline.approval", decision, phrases.party(party));
            case Accusation(var accuser, var respondent, var _) ->
                phrases.phrase("headline.accusation", phrases.party(accuser), phrases.party(respondent));
            case Answer answer -> answered(answer, background);
            case Measure measure ->
                phrases.phrase(
                        "headline.measure",
                        phrases.party(measure.implementer()),
                        phrases.term("measure", measure.action()));
            case Deadline deadline -> moved(deadline, background);
            case Correction(int corrects, var effect) -> phrases.term("headline.correction", effect, corrects);
        };
    }

    private String answered(Answer answer, Background background) {
        var accusation = background
                .refersTo()
                .map(Background.Reference::fact)
                .filter(Accusation.class::isInstance)
                .map(Accusation.class::cast)
                .orElseThrow(() -> new IllegalStateException("an answer without its accusation"));
        return phrases.term(
                "headline.answer",
                answer.answer(),
                phrases.party(answer.by()),
                phrases.party(accusation.accuser()),
                phrases.party(accusation.respondent()));
    }

    private String moved(Deadline deadline, Background background) {
        var due = deadline.due().map(phrases::date).orElse(deadline.name());
        var before = background.dueBefore().map(phrases::date).orElse("");
        return phrases.term("headline.deadline", deadline.action(), due, before);
    }
}
