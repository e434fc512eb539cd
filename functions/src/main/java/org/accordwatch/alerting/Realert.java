package org.accordwatch.alerting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.AlertLog.Accepted;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.ChangeArchive.Kept;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.recording.UnknownAgreement;

/**
 * Tells one audience of one change once more, on an operator's word, although the log says that it has heard: what SNS accepted may have
 * been lost on its way. An audience that gathers its news gets this one at once. The log then has the later message.
 */
public final class Realert {
    private final NamedChange named;
    private final Recipients recipients;
    private final AudienceIndex index;
    private final AlertLog log;
    private final Outbox outbox;
    private final Roll roll;
    private final Publisher publisher;
    private final AlertWriter writer;

    public Realert(
            Function<AgreementId, Optional<Agreement>> agreements,
            ChangeArchive archive,
            AudienceIndex index,
            AlertLog log,
            Outbox outbox,
            Roll roll,
            Publisher publisher,
            AlertWriter writer) {
        this.named = new NamedChange(agreements, archive);
        this.recipients = new Recipients(index, log);
        this.index = index;
        this.log = log;
        this.outbox = outbox;
        this.roll = roll;
        this.publisher = publisher;
        this.writer = writer;
    }

    /** @param before what the log had until now */
    public record Outcome(String messageId, Optional<Accepted> before) {}

    /**
     * Publishes the change to that audience, whether or not it has heard.
     *
     * @throws UnknownAgreement when there is none of that id
     * @throws InvalidValue of {@code change} or {@code audience} when there is none such
     * @throws CannotRealert when telling it would be wrong or out of order
     */
    public Outcome call(ChangeRef change, AudienceId audience) {
        var kept = named.find(change);
        var before = Optional.ofNullable(log.sent(change).get(audience));
        var listed = listed(audience, before);
        refuseWhatDoesNotHold(change, kept);
        refuseWhatIsStillToCome(change, listed, before);
        refuseWhoIsNotToHear(kept.told(), listed, before);
        roll.refresh(List.of(audience));
        var alert = writer.write(List.of(kept.told()), listed.language());
        var messageId = publisher
                .publish(listed.topic(), alert)
                .orElseThrow(() -> new CannotRealert(
                        "The topic of audience " + audience + " is gone, and everybody in it with it."));
        log.record(List.of(change), audience, messageId);
        return new Outcome(messageId, before);
    }

    private Listed listed(AudienceId audience, Optional<Accepted> before) {
        var listed = index.listed(Set.of(audience));
        if (!listed.isEmpty()) {
            return listed.iterator().next();
        }
        if (before.isPresent()) {
            throw new CannotRealert("Audience " + audience + " has ended: nobody is in it any more.");
        }
        throw new InvalidValue("audience", "is none that there is; leave it out to see those of the change");
    }

    private static void refuseWhatDoesNotHold(ChangeRef change, Kept kept) {
        if (!kept.correctedBy().isEmpty()) {
            var corrections = kept.correctedBy().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new CannotRealert("Change " + change.number() + " was corrected by change " + corrections
                    + " and does not hold as it is; tell of that one.");
        }
    }

    /** Nothing overtakes what is told in order, and nobody hears of something before its time. */
    private void refuseWhatIsStillToCome(ChangeRef change, Listed listed, Optional<Accepted> before) {
        int done = outbox.alertedTo(change.agreement());
        if (change.number() > done) {
            throw new CannotRealert("Alerting of " + change.agreement() + " has come to change " + done
                    + "; Notify or Recover will tell of change " + change.number() + " in its turn.");
        }
        if (listed.frequency() != Frequency.IMMEDIATE && before.isEmpty()) {
            throw new CannotRealert("Audience " + listed.audience() + " gathers its news ("
                    + listed.frequency().term() + ") and has not had this change yet; its digest will tell of it.");
        }
    }

    private void refuseWhoIsNotToHear(Told told, Listed listed, Optional<Accepted> before) {
        if (before.isEmpty() && !recipients.of(List.of(told)).containsKey(listed)) {
            throw new CannotRealert("Audience " + listed.audience()
                    + (listed.since().isAfter(told.change().recordedAt())
                            ? " began at " + listed.since() + ", after the change was recorded."
                            : " has no interest that matches the change."));
        }
    }
}
