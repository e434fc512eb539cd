package org.accordwatch.alerting.wording;

import java.util.Optional;
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
import org.accordwatch.alerting.Told;

/** What changed, in a few words. */
final class Headline {
    private final Phrases phrases;

    Headline(Phrases phrases) {
        this.phrases = phrases;
    }

    /** With all that matters, as long as that is. */
    String of(Told told) {
        var brief = brief(told);
        return about(told)
                .map(commitment -> phrases.phrase("headline.answer.of", brief, commitment))
                .orElse(brief);
    }

    /** For where room is scarce. */
    String brief(Told told) {
        return brief(told.change(), told.background());
    }

    /** The commitment that an answer is about. */
    private Optional<String> about(Told told) {
        return told.change().fact() instanceof Answer
                ? Optional.of(accusation(told.background()).commitment())
                : Optional.empty();
    }

    private String brief(Change change, Background background) {
        return switch (change.fact()) {
            case Answer answer -> answered(answer, accusation(background));
            case Correction correction -> corrected(correction, background);
            case StatusChange(var to) ->
                phrases.phrase(
                        "headline.status", phrases.term("status", background.before()), phrases.term("status", to));
            case Approval(var party, var _, var _)
            when background.completesApproval() -> phrases.phrase("headline.approval.completed", phrases.party(party));
            case Deadline(var _, var _, var due, var _)
            when background.dueBefore().isPresent() && due.isPresent() ->
                phrases.phrase(
                        "headline.deadline.extended",
                        phrases.date(background.dueBefore().get()),
                        phrases.date(due.get()));
            case Talks _, Approval _, Accusation _, Measure _, Deadline _ -> alone(change.fact());
        };
    }

    /** What a fact says by itself. */
    private String alone(Fact fact) {
        return switch (fact) {
            case Talks(var phase, var place) -> phrases.term("headline.talks", phase, place);
            case StatusChange(var to) -> phrases.phrase("headline.alone.status", phrases.term("status", to));
            case Approval(var party, var _, var decision) ->
                phrases.term("headline.approval", decision, phrases.party(party));
            case Accusation(var accuser, var respondent, var _) ->
                phrases.phrase("headline.accusation", phrases.party(accuser), phrases.party(respondent));
            case Measure(var implementer, var action, var _, var _) ->
                phrases.term("headline.measure", action, phrases.party(implementer));
            case Deadline(var name, var action, var due, var _) -> {
                var said = due.map(phrases::date).orElse(name);
                yield action == Deadline.Action.EXTENDED
                        ? phrases.phrase("headline.alone.deadline.extended", said)
                        : phrases.term("headline.deadline", action, said);
            }
            case Answer(int accusation, var by, var reply) ->
                phrases.term("headline.alone.answer", reply, phrases.party(by), accusation);
            case Correction(int corrects, var effect) -> phrases.term("headline.alone.correction", effect, corrects);
        };
    }

    private String corrected(Correction correction, Background background) {
        return background
                .refersTo()
                .map(original -> phrases.term(
                        "headline.correction", correction.effect(), original.number(), original(original.fact())))
                .orElseGet(() -> alone(correction));
    }

    /** A correction of a correction quotes no headline within a headline. */
    private String original(Fact fact) {
        return fact instanceof Correction(int corrects, var effect)
                ? phrases.term("corrected.correction", effect, corrects)
                : phrases.quoted(alone(fact));
    }

    private String answered(Answer answer, Accusation accusation) {
        return phrases.term(
                "headline.answer",
                answer.answer(),
                phrases.party(answer.by()),
                answer.accusation(),
                phrases.party(accusation.accuser()),
                phrases.party(accusation.respondent()));
    }

    private static Accusation accusation(Background background) {
        return background
                .refersTo()
                .map(Background.Reference::fact)
                .filter(Accusation.class::isInstance)
                .map(Accusation.class::cast)
                .orElseThrow(() -> new IllegalStateException("an answer without its accusation"));
    }
}
