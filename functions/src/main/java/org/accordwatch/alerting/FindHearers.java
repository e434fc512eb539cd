package org.accordwatch.alerting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.AlertLog.Accepted;
import org.accordwatch.alerting.AudienceIndex.Described;
import org.accordwatch.alerting.AudienceIndex.Listed;

/** Shows who is to hear of a change and who has heard, as the index and the alert log have it. Publishes nothing. */
public final class FindHearers {
    /** With ten interests each, well below what Lambda lets a function answer (6 MB). */
    static final int MOST = 500;

    private final NamedChange named;
    private final Recipients recipients;
    private final AudienceIndex index;
    private final AlertLog log;

    public FindHearers(
            Function<AgreementId, Optional<Agreement>> agreements,
            ChangeArchive archive,
            AudienceIndex index,
            AlertLog log) {
        this.named = new NamedChange(agreements, archive);
        this.recipients = new Recipients(index, log);
        this.index = index;
        this.log = log;
    }

    /** Some of them, in the order of their ids, and after which of them there are more. */
    public record Hearers(List<Hearer> hearers, Optional<AudienceId> next) {}

    /**
     * An audience that is to hear of a change or has heard.
     *
     * @param described absent for one that has ended
     * @param sent by which message it has heard; absent for one that has not, or gathers its news and waits for its digest
     */
    public record Hearer(AudienceId audience, Optional<Described> described, Optional<Accepted> sent) {}

    /** @param after where the call before ended */
    public Hearers call(ChangeRef change, Optional<AudienceId> after) {
        var told = named.find(change).told();
        var sent = log.sent(change);
        var ids = new TreeSet<>(sent.keySet());
        recipients.of(List.of(told)).keySet().stream().map(Listed::audience).forEach(ids::add);
        var rest = after.<Set<AudienceId>>map(last -> ids.tailSet(last, false)).orElse(ids);
        var page = rest.stream().limit(MOST).toList();
        var described = described(Set.copyOf(page));
        var hearers = page.stream()
                .map(id -> new Hearer(id, Optional.ofNullable(described.get(id)), Optional.ofNullable(sent.get(id))))
                .toList();
        return new Hearers(hearers, rest.size() > MOST ? Optional.of(page.getLast()) : Optional.empty());
    }

    private Map<AudienceId, Described> described(Set<AudienceId> audiences) {
        return index.described(audiences).stream()
                .collect(Collectors.toMap(described -> described.listed().audience(), Function.identity()));
    }
}
