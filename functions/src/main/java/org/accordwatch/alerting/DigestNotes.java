package org.accordwatch.alerting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.accordwatch.alerting.AudienceIndex.Listed;

/** What waits for the digests: for each audience that gathers its news, the changes that it has not been sent. */
public interface DigestNotes {

    /** Notes changes for an audience's next digest; to note one again changes nothing. */
    void note(Listed audience, List<Told> changes);

    /** The audiences of that frequency for which anything is noted; read as far as the stream is. */
    Stream<Pending> pending(Frequency frequency);

    /** All that is noted for an audience, up to this moment. */
    List<Note> of(AudienceId audience);

    void forget(AudienceId audience, List<ChangeRef> changes);

    /** Takes an audience without notes from those that have some, unless something was noted since this was read. */
    void settle(Pending pending);

    /**
     * An audience for which something is noted.
     *
     * @param mark another one after each note
     */
    record Pending(Listed audience, String mark) {}

    /** A change that waits for an audience's digest. */
    record Note(ChangeRef change, Instant recordedAt) {}
}
