package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Type;

/** One step of a story. Names are those that sign-ups were given in it. */
public sealed interface Step {

    /**
     * Sends a request.
     *
     * @param expect the statuses that may come back
     * @param name what later steps call the sign-up that this is
     * @param confirm whether the holder confirms at once what has to be confirmed
     * @param answers members that the answer must have, with these values
     */
    record Send(
            Request request,
            List<Integer> expect,
            Optional<String> name,
            boolean confirm,
            Map<String, JsonNode> answers)
            implements Step {
        public Send {
            expect = List.copyOf(expect);
            answers = Map.copyOf(answers);
        }
    }

    /** The holder of an endpoint answers one of the questions that came to it. */
    record Confirm(String name, Which which) implements Step {}

    /** Which of several questions. */
    enum Which {
        FIRST,
        LATEST
    }

    /** The holder of an endpoint follows the link in the latest message by which SNS lets people leave. */
    record LeaveByLink(String name) implements Step {}

    /** The holder of a number answers STOP. */
    record Stop(String name) implements Step {}

    /** The holder of a number asks for texts again. */
    record Start(String name) implements Step {}

    /** Time goes by. */
    record Advance(Leap leap) implements Step {}

    /** All that reached these endpoints so far, oldest first. */
    record Receives(Map<String, List<Type>> byEndpoint) implements Step {}
}
