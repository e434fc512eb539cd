package org.accordwatch.alerting.wording;

import java.util.List;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Reminder;

/** Tells that a deadline comes near. */
final class ReminderAlert {
    private final Phrases phrases;
    private final Phrases subjects;
    private final Template template;
    private final Links links;

    ReminderAlert(Language language, Links links) {
        this.phrases = new Phrases(language);
        this.subjects = new Phrases(language.ofSubjects());
        this.template = Template.of(language, "reminder");
        this.links = links;
    }

    Alert of(Reminder reminder) {
        var agreement = reminder.agreement();
        return new Alert(
                SubjectLine.of(heading(reminder, subjects), reminder.title(), agreement.value()),
                email(reminder),
                SmsText.of(
                        phrases.phrase("sms.several", phrases.phrase("sender"), heading(reminder, phrases)),
                        List.of(phrases.phrase("sms.title", reminder.title())),
                        List.of(links.agreement(agreement))),
                Alert.Labels.of(reminder));
    }

    private String email(Reminder reminder) {
        return template.fill()
                .put("headline", heading(reminder, phrases))
                .put("title", reminder.title())
                .put("deadline", reminder.deadline())
                .put("due", phrases.phrase("reminder.due", phrases.date(reminder.due()), phrases.zone(reminder.zone())))
                .put("left", phrases.counted("reminder.left", reminder.daysLeft()))
                .put("link", links.agreement(reminder.agreement()))
                .text();
    }

    private static String heading(Reminder reminder, Phrases phrases) {
        return phrases.phrase(
                "reminder",
                phrases.counted("reminder.left", reminder.daysLeft()),
                phrases.date(reminder.due()),
                reminder.deadline());
    }
}
