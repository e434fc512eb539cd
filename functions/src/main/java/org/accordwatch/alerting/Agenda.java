package org.accordwatch.alerting;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;

/** When to look at which agreement because of its deadlines. Each change of an agreement sets it anew. */
public interface Agenda {

    /** Agreements to be looked at by now, the longest due first; read as far as the stream is. */
    Stream<AgreementId> due(Instant now);

    /** The agreement as it stands, if it was opened. */
    Optional<Agreement> agreement(AgreementId id);

    /**
     * Says when to look at an agreement again, unless it has changed meanwhile.
     *
     * @param at nothing for never
     */
    void postpone(Agreement agreement, Optional<Instant> at);
}
