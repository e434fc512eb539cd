package org.accordwatch.local.sns.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.accordwatch.local.sns.wire.SnsException;

/** Phone numbers whose holders answered STOP. Thread-safe. */
public final class OptOuts {
    /** A number can be opted in once in this time (SNS API reference, OptInPhoneNumber). */
    private static final Duration BETWEEN_OPT_INS = Duration.ofDays(30);

    private final NavigableMap<String, String> optedOut = new TreeMap<>();
    private final Map<String, Instant> lastOptIns = new HashMap<>();

    public synchronized void optOut(String phoneNumber) {
        optedOut.put(phoneNumber, phoneNumber);
    }

    public synchronized boolean isOptedOut(String phoneNumber) {
        return optedOut.containsKey(phoneNumber);
    }

    public synchronized Page<String> page(Optional<String> token) {
        return Page.of(optedOut, token);
    }

    public synchronized void optIn(String phoneNumber, Instant now) {
        if (!optedOut.containsKey(phoneNumber)) {
            return;
        }
        Optional<Instant> last = Optional.ofNullable(lastOptIns.get(phoneNumber));
        if (last.isPresent() && now.isBefore(last.get().plus(BETWEEN_OPT_INS))) {
            throw SnsException.invalidParameter(
                    "phoneNumber Reason: the phone number was opted in within the last 30 days");
        }
        optedOut.remove(phoneNumber);
        lastOptIns.put(phoneNumber, now);
    }
}
