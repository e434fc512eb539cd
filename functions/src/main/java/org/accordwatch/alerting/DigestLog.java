package org.accordwatch.alerting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which digest went to which audience: at most one for each day on which one ends. Written before SNS is asked, and again when SNS has
 * accepted it.
 */
public interface DigestLog {

    /** What an audience was sent last, or may have been sent, in a digest that ends on that day or before. */
    Optional<Last> last(AudienceId audience, LocalDate until);

    void record(AudienceId audience, LocalDate until, Sent sent);

    /** A digest and the day on which it ends. */
    record Last(LocalDate until, Sent sent) {}

    /**
     * A digest that SNS accepted, or may have accepted.
     *
     * @param noted the notes that it uses up
     * @param told the changes that its readers know of then
     * @param messageId SNS's id of the message; absent as long as SNS has not answered
     */
    record Sent(List<ChangeRef> noted, List<ChangeRef> told, Optional<String> messageId) {}
}
