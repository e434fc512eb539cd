package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** The holder of an endpoint, with the changes that must reach it: those that fit what was asked last and confirmed. */
final class Reader {
    private final String endpoint;
    private final List<JsonNode> expected = new ArrayList<>();
    private final Gathered gathered = new Gathered();
    private final Set<SignUp> ended = new HashSet<>();
    private Optional<Ask> newest = Optional.empty();
    private boolean stopped;

    Reader(String endpoint) {
        this.endpoint = endpoint;
    }

    int expectedCount() {
        return expected.size();
    }

    Gathered gathered() {
        return gathered;
    }

    /** What was asked counts from now on, unless something newer does already. */
    void takesEffect(Ask ask) {
        if (!ended.contains(ask.signUp()) && newest.map(ask::isNewerThan).orElse(true)) {
            newest = Optional.of(ask);
        }
    }

    /** A change of interests that waits for nobody. Of a sign-up that is still to be confirmed it changes nothing yet. */
    void changesAtOnce(Ask ask) {
        if (newest.filter(now -> now.signUp().equals(ask.signUp())).isPresent()) {
            takesEffect(ask);
        }
    }

    void leaves(SignUp signUp) {
        ended.add(signUp);
    }

    /** Leaves by SNS's link, which ends what arrives now. */
    void leaves() {
        newest.map(Ask::signUp).ifPresent(ended::add);
    }

    void stops() {
        stopped = true;
    }

    /** What was missed meanwhile is not made up. */
    void starts() {
        stopped = false;
    }

    /** Notes a recorded change if it must arrive. */
    void happened(JsonNode change) {
        var asks = newest.filter(ask -> !ended.contains(ask.signUp()) && !stopped);
        if (asks.filter(ask -> ask.fits(change) || corrects(change)).isEmpty()) {
            return;
        }
        switch (asks.get().frequency()) {
            case IMMEDIATE -> expected.add(change);
            case DAILY, WEEKLY -> gathered.add(change, asks.get().frequency());
        }
    }

    /** Whoever was told of a change is told that it was wrong. */
    private boolean corrects(JsonNode change) {
        return Stream.concat(expected.stream(), gathered.changes())
                .anyMatch(told -> told.path("agreement").equals(change.path("agreement"))
                        && told.path("number").equals(change.path("corrects")));
    }

    /**
     * What is wrong with what arrived, in plain sentences; nothing when each change came once and in order.
     *
     * @param digestsWentOut whether so much time has gone by
     */
    List<String> complaints(List<Received> inbox, boolean digestsWentOut) {
        var complaints = new ArrayList<String>();
        if (digestsWentOut) {
            complaints.addAll(gathered.complaints(endpoint, inbox));
        }
        var alerts =
                inbox.stream().filter(message -> message.type() == Type.ALERT).toList();
        if (alerts.size() != expected.size()) {
            complaints.add(endpoint + " got " + alerts.size() + " alerts instead of " + expected.size() + ".");
            return complaints;
        }
        for (int i = 0; i < alerts.size(); i++) {
            if (!isAbout(alerts.get(i), expected.get(i))) {
                complaints.add("Alert " + (i + 1) + " to " + endpoint + " is not about change "
                        + expected.get(i).path("number") + " of "
                        + expected.get(i).path("agreement").asText() + ".");
            }
        }
        return complaints;
    }

    /** Every alert names its agreement in the link; mails, which have the room, quote the summary. */
    private static boolean isAbout(Received alert, JsonNode change) {
        var body = alert.body().replaceAll("\\s+", " ");
        var linked = body.contains("/agreements/" + change.path("agreement").asText());
        return switch (alert.channel()) {
            case EMAIL -> linked && body.contains(change.path("summary").asText());
            case SMS, WEBHOOK -> linked;
        };
    }
}
