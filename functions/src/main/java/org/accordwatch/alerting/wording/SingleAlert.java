package org.accordwatch.alerting.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Correction;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;

/** The alert about one change. */
final class SingleAlert {
    private final Phrases phrases;
    private final Headline headline;
    private final Headline subjects;
    private final SummaryText summaries;
    private final EmailText email;
    private final Links links;

    SingleAlert(Language language, Links links) {
        this.phrases = new Phrases(language);
        this.headline = new Headline(phrases);
        this.subjects = new Headline(new Phrases(language.ofSubjects()));
        this.summaries = new SummaryText(phrases);
        this.email = new EmailText(language, phrases);
        this.links = links;
    }

    Alert of(Told told) {
        var agreement = told.change().agreement();
        return new Alert(
                SubjectLine.of(
                        List.of(subjects.of(told), subjects.brief(told)),
                        told.background().title(),
                        agreement.value()),
                email.of(told, links.timeline(agreement)),
                SmsText.of(forms(told), extras(told), links.forSms(agreement)),
                Alert.Labels.of(told.change()));
    }

    /** What must be told, the longest form first. */
    private List<String> forms(Told told) {
        var brief = headline.brief(told);
        if (!(told.change().fact() instanceof Correction)) {
            return List.of(news(told, "sms.news", headline.of(told)), news(told, "sms.news", brief));
        }
        var now = summaries.of(told);
        var said = summaries.said(told).map(text -> List.of(text, now)).orElse(List.of(now));
        return Stream.of(said, List.of(now), List.<String>of())
                .map(details -> Stream.concat(Stream.of(news(told, "sms.correction", brief)), details.stream()))
                .map(SmsText::joined)
                .toList();
    }

    private String news(Told told, String form, String headline) {
        var sure = phrases.term("sms.certainty", told.change().report().certainty());
        return SmsText.joined(Stream.of(
                        Stream.of(phrases.phrase(form, phrases.phrase("sender"), sure, headline)),
                        summaries.undone(told).stream(),
                        summaries.completed(told).stream())
                .flatMap(Function.identity()));
    }

    /** What is told besides where it costs nothing, the most important first. */
    private List<String> extras(Told told) {
        var extras = new ArrayList<String>();
        // An approval that is awaited says so in its headline.
        var named = told.change().fact() instanceof Approval(var party, var _, var _) ? List.of(party) : List.of();
        var awaited = phrases.list(told.background().awaited().stream()
                .filter(party -> !named.contains(party))
                .map(phrases::party));
        if (!awaited.isEmpty() && !told.background().completesApproval()) {
            extras.add(phrases.phrase("sms.awaited", awaited));
        }
        if (told.change().fact() instanceof Accusation(var _, var _, var commitment)) {
            extras.add(phrases.phrase("sms.about", commitment));
        }
        extras.add(phrases.phrase("sms.title", told.background().title()));
        if (!(told.change().fact() instanceof Correction)) {
            extras.add(summaries.of(told));
        }
        return extras;
    }
}
