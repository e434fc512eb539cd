package org.accordwatch.alerting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which digest went to which audience: at most one for each day on which one ends. Written after SNS accepted it. */
public interface DigestLog {

    /** What an audience was sent last, in a digest that ends on that day or before. */
    Optional<Last> last(AudienceId audience, LocalDate until);

    void record(AudienceId audience, LocalDate until, Sent sent);

    /** A digest and the day on which it ends. */
    record Last(LocalDate until, Sent sent) {}

    /**
     * A digest that SNS accepted.
     *
     * @param noted the notes that it used up
     * @param told the changes that its readers know of now
     * @param messageId SNS's id of the message
     */
    record Sent(List<ChangeRef> noted, List<ChangeRef> told, String messageId) {}
}
