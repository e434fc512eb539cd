package org.accordwatch.alerting;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds audiences by their interests. The work depends on the interests asked for and on who matches, not on how many there are. */
public interface AudienceIndex {

    /** Each audience that has at least one of these interests, once. */
    Set<Listed> having(List<Interest> interests);

    /** These audiences, without those that nobody is in any more. */
    Set<Listed> listed(Set<AudienceId> audiences);

    /** These audiences with what they want to hear, without those that nobody is in any more. */
    List<Described> described(Set<AudienceId> audiences);

    /** An audience with what it wants to hear. */
    record Described(Listed listed, List<Interest> interests) {
        public Described {
            interests = List.copyOf(interests);
        }
    }

    /**
     * An audience as the index knows it.
     *
     * @param topic the ARN of its SNS topic
     * @param since when it began; nobody in it had asked to hear of what was recorded before
     */
    record Listed(AudienceId audience, String topic, Frequency frequency, Language language, Instant since) {}
}
