package org.accordwatch.agreement;

import java.util.List;
import java.util.Optional;

/**
 * An accusation that has been neither withdrawn nor resolved.
 *
 * @param number of the change that made it
 * @param products what it is about
 * @param answer the latest answer to it
 */
public record OpenAccusation(int number, Accusation accusation, List<HsCode> products, Optional<Answer.Reply> answer) {
    OpenAccusation answered(Answer.Reply reply) {
        return new OpenAccusation(number, accusation, products, Optional.of(reply));
    }
}
