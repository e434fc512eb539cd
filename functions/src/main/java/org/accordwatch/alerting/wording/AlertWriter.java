package org.accordwatch.alerting.wording;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Kind;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Reminder;
import org.accordwatch.alerting.Told;

/** Writes the alert about a change, for each way that it travels. */
public final class AlertWriter {
    private final URI publicUrl;
    private final Phrases phrases;
    private final Headline headline;
    private final EmailText email;

    /** @param publicUrl where readers find the API; links in alerts begin with it */
    public AlertWriter(URI publicUrl) {
        this.publicUrl = publicUrl;
        this.phrases = new Phrases(Locale.ENGLISH);
        this.headline = new Headline(phrases);
        this.email = new EmailText(phrases);
    }

    /** @param changes of one agreement, in order, at least one */
    public Alert write(List<Told> changes, Language language) {
        var alerts = changes.stream()
                .map(told -> write(told.change(), told.background()))
                .toList();
        var last = alerts.getLast();
        var email = alerts.stream().map(Alert::email).collect(Collectors.joining("\n\n"));
        return new Alert(last.subject(), email, last.sms(), last.labels());
    }

    public Alert digest(Digest digest, Language language) {
        return write(digest.changes(), language);
    }

    public Alert reminder(Reminder reminder, Language language) {
        return new Alert(
                "Reminder",
                reminder.deadline() + " " + reminder.due() + " " + reminder.daysLeft(),
                reminder.deadline(),
                new Alert.Labels(reminder.agreement().value(), 1, "deadline", "reported"));
    }

    public Alert write(Change change, Background background) {
        var news = headline.of(change, background);
        var page = publicUrl + "/agreements/" + change.agreement();
        var timeline = page + "/changes";
        return new Alert(
                SubjectLine.of(news, background.title(), change.agreement().value()),
                email.of(change, background, news, timeline),
                sms(change, background, news, List.of(timeline, page)),
                Alert.Labels.of(change));
    }

    private String sms(Change change, Background background, String news, List<String> links) {
        var sure = phrases.term("sms.certainty", change.report().certainty());
        var told = phrases.phrase("sms.news", phrases.phrase("sender"), sure, news);
        var extras = new ArrayList<String>();
        // An approval that completes says so in its headline, and so does one that is awaited.
        var named = change.fact().parties();
        var awaited = background.awaited().stream()
                .filter(party -> change.kind() != Kind.APPROVAL || !named.contains(party))
                .map(phrases::party)
                .collect(Collectors.joining(", "));
        if (background.completesApproval() && change.kind() != Kind.APPROVAL) {
            extras.add(phrases.phrase("completed"));
        } else if (!awaited.isEmpty()) {
            extras.add(phrases.phrase("sms.awaited", awaited));
        }
        extras.add(background.title() + ".");
        extras.add(change.report().summary().text());
        return SmsText.of(told, extras, links);
    }
}
