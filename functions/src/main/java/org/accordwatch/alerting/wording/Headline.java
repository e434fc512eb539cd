package org.accordwatch.alerting.wording;

import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Fact;
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
            case Answer answer -> answered(answer, background);
            case Correction(int corrects, var effect) ->
                phrases.term("headline.correction", effect, original(corrects, background));
            case Approval(var party, var _, var _)
            when background.completesApproval() -> phrases.phrase("headline.approval.completed", phrases.party(party));
            case Talks _, StatusChange _, Approval _, Accusation _, Measure _, Deadline _ -> alone(change.fact());
        };
    }

    /** What a fact says by itself. */
    private String alone(Fact fact) {
        return switch (fact) {
            case Talks(var phase, var place) -> phrases.term("headline.talks", phase, place);
            case StatusChange(var to) -> phrases.phrase("headline.status", phrases.term("status", to));
            case Approval(var party, var _, var decision) ->
                phrases.term("headline.approval", decision, phrases.party(party));
            case Accusation(var accuser, var respondent, var _) ->
                phrases.phrase("headline.accusation", phrases.party(accuser), phrases.party(respondent));
            case Measure(var implementer, var action, var _, var _) ->
                phrases.term("headline.measure", action, phrases.party(implementer));
            case Deadline(var name, var action, var due, var _) ->
                phrases.term("headline.deadline", action, due.map(phrases::date).orElse(name));
            case Answer(int accusation, var by, var reply) ->
                phrases.term("headline.answer.alone", reply, phrases.party(by), accusation);
            case Correction(int corrects, var effect) ->
                phrases.term("headline.correction", effect, phrases.phrase("change", corrects));
        };
    }

    private String original(int corrects, Background background) {
        return background
                .refersTo()
                .map(reference -> phrases.phrase("quoted", alone(reference.fact())))
                .orElseGet(() -> phrases.phrase("change", corrects));
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
}
