package org.accordwatch.recording;

import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;

/** What anybody may read. A cursor comes from the page before; one that does not is an {@link InvalidCursor}. */
public interface AgreementReader {

    Optional<Agreement> agreement(AgreementId id);

    /** Agreements, the one with the newest change first. */
    Page<Agreement> agreements(Optional<String> cursor, int limit);

    /** Changes in the order of their numbers. */
    Page<TimelineEntry> changes(AgreementId id, Optional<String> cursor, int limit);
}
