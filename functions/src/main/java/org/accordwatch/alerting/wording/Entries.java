package org.accordwatch.alerting.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;

/** Changes as they are listed in an e-mail about several: number, news, certainty and time of each. */
final class Entries {
    private final Phrases phrases;
    private final Headline headline;
    private final SummaryText summaries;
    private final Template template;

    Entries(Language language, Phrases phrases) {
        this.phrases = phrases;
        this.headline = new Headline(phrases);
        this.summaries = new SummaryText(phrases);
        this.template = Template.of(language, "entry");
    }

    String of(List<Told> changes) {
        return of(changes, Set.of());
    }

    /** @param retracted those of which it must be said that they do not hold any more */
    String of(List<Told> changes, Set<ChangeRef> retracted) {
        return changes.stream()
                .map(told -> of(told, retracted.contains(ChangeRef.of(told.change()))))
                .collect(Collectors.joining("\n"));
    }

    private String of(Told told, boolean retracted) {
        var change = told.change();
        return template.fill()
                .put(
                        "headline",
                        phrases.phrase(retracted ? "entry.retracted" : "entry", change.number(), headline.of(told)))
                .put("said", summaries.said(told))
                .put("summary", summaries.of(told))
                .put("undone", summaries.undone(told))
                .put("completed", summaries.completed(told))
                .put("certainty", phrases.term("certainty", change.report().certainty()))
                .put("when", phrases.time(change.report().occurredAt()))
                .text();
    }
}
