package org.accordwatch.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Facts in few words, for tests. */
public final class Facts {
    private Facts() {}

    public static Talks talksOpened(String place) {
        return new Talks(Talks.Phase.OPENED, place);
    }

    public static StatusChange movedTo(AgreementStatus to) {
        return new StatusChange(to);
    }

    public static Approval awaited(String party) {
        return approval(party, Approval.Decision.AWAITED);
    }

    public static Approval approved(String party) {
        return approval(party, Approval.Decision.APPROVED);
    }

    public static Approval rejected(String party) {
        return approval(party, Approval.Decision.REJECTED);
    }

    public static Accusation accusation(String accuser, String respondent) {
        return new Accusation(new Party(accuser), new Party(respondent), "Suspend non-tariff countermeasures");
    }

    public static Answer answer(int accusation, String by, Answer.Reply reply) {
        return new Answer(accusation, new Party(by), reply);
    }

    public static Measure licencesGranted(String implementer, String... affected) {
        return new Measure(
                new Party(implementer),
                Measure.Action.LICENCE_GRANTED,
                "Export licensing requirement",
                List.copyOf(Agreements.parties(affected)));
    }

    public static Deadline set(String name, String due) {
        return new Deadline(name, Deadline.Action.SET, Optional.of(LocalDate.parse(due)));
    }

    public static Deadline extended(String name, String due) {
        return new Deadline(name, Deadline.Action.EXTENDED, Optional.of(LocalDate.parse(due)));
    }

    public static Deadline met(String name) {
        return new Deadline(name, Deadline.Action.MET, Optional.empty());
    }

    public static Deadline missed(String name) {
        return new Deadline(name, Deadline.Action.MISSED, Optional.empty());
    }

    public static Correction corrected(int number) {
        return new Correction(number, Correction.Effect.CORRECTED);
    }

    public static Correction retracted(int number) {
        return new Correction(number, Correction.Effect.RETRACTED);
    }

    private static Approval approval(String party, Approval.Decision decision) {
        return new Approval(new Party(party), "The government of " + party, decision);
    }
}
