package org.accordwatch.alerting.wording;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.accordwatch.LondonStory;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Reports;
import org.accordwatch.agreement.Summary;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Reminder;
import org.accordwatch.alerting.Told;

/** One message of each sort, by the name of its golden file. */
final class Messages {
    static final LondonStory STORY = LondonStory.read();
    private static final AgreementId GENEVA = new AgreementId("us-china-geneva-consensus");

    private Messages() {}

    static Map<String, BiFunction<AlertWriter, Language, Alert>> all() {
        var all = new LinkedHashMap<String, BiFunction<AlertWriter, Language, Alert>>();
        singles()
                .forEach((name, told) ->
                        all.put(name, (writer, language) -> writer.write(told.change(), told.background(), language)));
        all.put("burst", (writer, language) -> writer.write(told("london-agreed", "await-us", "await-cn"), language));
        all.put(
                "burst-with-correction",
                (writer, language) -> writer.write(told("cn-approves", "us-approves", "us-corrected"), language));
        all.put("daily", (writer, language) -> writer.digest(daily(), language));
        all.put("weekly", (writer, language) -> writer.digest(weekly(), language));
        all.put("reminder", (writer, language) -> writer.reminder(reminder(7), language));
        all.put("reminder-tomorrow", (writer, language) -> writer.reminder(reminder(1), language));
        return all;
    }

    static Alert write(String name, AlertWriter writer, Language language) {
        return Objects.requireNonNull(all().get(name), name).apply(writer, language);
    }

    static Told told(Recorded recorded) {
        return new Told(recorded.change(), recorded.background());
    }

    static List<Told> told(String... keys) {
        return Stream.of(keys).map(Messages::told).toList();
    }

    static Told told(String key) {
        return told(STORY.told(key));
    }

    static Reminder reminder(int daysLeft) {
        return new Reminder(
                GENEVA,
                "Geneva consensus: US–China tariff truce",
                "End of the 90-day tariff pause",
                LocalDate.of(2025, 8, 12),
                ZoneId.of("America/New_York"),
                daysLeft);
    }

    private static Map<String, Told> singles() {
        var geneva = STORY.history("us-china-geneva-consensus");
        var extended = geneva.then(report(
                Facts.extended("End of the 90-day tariff pause", "2025-11-10"), "Both sides prolong the pause."));
        var suspended = extended.then(
                report(Facts.movedTo(AgreementStatus.SUSPENDED), "China is said to have suspended the truce."));
        var retracted =
                suspended.then(report(Facts.retracted(7), "Both governments say that the truce has never stopped."));
        var again = STORY.history("us-china-london-framework")
                .then(report(Facts.corrected(6), "The official spoke of the Geneva consensus, not of the framework."));
        var singles = new LinkedHashMap<String, Told>();
        singles.put("extension", last(extended));
        singles.put("suspension", last(suspended));
        singles.put("retraction", last(retracted));
        singles.put(
                "retraction-of-retraction",
                last(retracted.then(report(Facts.retracted(8), "China confirms that it has suspended the truce."))));
        singles.put(
                "withdrawal",
                last(geneva.then(
                        report(Facts.answer(2, "US", Answer.Reply.WITHDRAWN), "The US no longer sees a breach."))));
        singles.put("correction", told("us-corrected"));
        singles.put("correction-of-correction", last(again));
        singles.put(
                "retraction-of-correction",
                last(again.then(report(Facts.retracted(6), "The White House never said so."))));
        singles.put("all-approved", told("cn-approves"));
        singles.put("translated", last(geneva.then(licences())));
        singles.put(
                "translated-correction",
                last(geneva.then(licences())
                        .then(chinese(
                                Facts.corrected(6),
                                "获批的仅为稀土磁铁。",
                                "Seuls des aimants de terres rares sont autorisés."))));
        return singles;
    }

    private static Report licences() {
        return chinese(
                Facts.licencesGranted("CN"),
                "商务部已批准若干稀土出口申请。",
                "Le ministère du Commerce a approuvé plusieurs demandes d’exportation de terres rares.");
    }

    /** Written in Chinese, with a translation into French alone. */
    private static Report chinese(Fact fact, String chinese, String french) {
        var summary = new Summary(chinese, new LanguageTag("zh"), Map.of(new LanguageTag("fr"), french));
        var source = Agreements.official("Ministry of Commerce of China", "Remarks");
        return new Report(fact, Reports.OCCURRED_AT, summary, List.of(source), List.of());
    }

    static Report report(Fact fact, String summary) {
        var source = Agreements.official("The White House", "Statement");
        return new Report(fact, Reports.OCCURRED_AT, summary, List.of(source), List.of());
    }

    private static Digest daily() {
        var day = LocalDate.of(2025, 6, 26);
        var changes = told("us-corrected", "us-approves");
        return new Digest(Frequency.DAILY, day, day, changes, Set.of(), 0);
    }

    private static Digest weekly() {
        var changes = told("us-accuses-cn", "cn-denies", "london-opened", "cn-licences", "london-agreed");
        return new Digest(
                Frequency.WEEKLY,
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 7),
                changes,
                Set.of(new ChangeRef(GENEVA, 3)),
                12);
    }

    static Told last(History history) {
        return told(history.last());
    }
}
