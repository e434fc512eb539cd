package org.accordwatch.alerting.wording;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Digest;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Reminder;
import org.accordwatch.alerting.Told;

/** Writes alerts for each way that they travel, in every language. Safe for use by many threads. */
public final class AlertWriter {
    private final Map<Language, Edition> editions;

    /** @param publicUrl where readers find the API; links in alerts begin with it */
    public AlertWriter(URI publicUrl) {
        var links = new Links(publicUrl);
        this.editions = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            editions.put(language, Edition.of(language, links));
        }
    }

    /** In English. */
    public Alert write(Change change, Background background) {
        return write(change, background, Language.EN);
    }

    public Alert write(Change change, Background background, Language language) {
        return in(language).single().of(new Told(change, background));
    }

    /**
     * Several changes in one message; one alone is told as ever.
     *
     * @param changes of one agreement, at least one
     */
    public Alert write(List<Told> changes, Language language) {
        return changes.size() == 1
                ? in(language).single().of(changes.getFirst())
                : in(language).several().of(changes);
    }

    /** What does not fit into 60,000 bytes of e-mail is counted there together with what the digest left out. */
    public Alert digest(Digest digest, Language language) {
        return in(language).digest().of(digest);
    }

    public Alert reminder(Reminder reminder, Language language) {
        return in(language).reminder().of(reminder);
    }

    private Edition in(Language language) {
        return Objects.requireNonNull(editions.get(language));
    }

    /** The alerts of one language. */
    private record Edition(SingleAlert single, SeveralAlert several, DigestAlert digest, ReminderAlert reminder) {
        static Edition of(Language language, Links links) {
            return new Edition(
                    new SingleAlert(language, links),
                    new SeveralAlert(language, links),
                    new DigestAlert(language, links),
                    new ReminderAlert(language, links));
        }
    }
}
