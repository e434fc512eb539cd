package org.accordwatch.local.sns.inbox;

import java.util.ArrayList;
import java.util.List;

/** Everything that reached a person or a webhook. Thread-safe. */
public final class Inbox {
    private final List<Received> messages = new ArrayList<>();

    /** Oldest first. */
    public synchronized List<Received> messages() {
        return List.copyOf(messages);
    }

    public synchronized List<Received> messagesTo(String to) {
        return messages.stream().filter(message -> message.to().equals(to)).toList();
    }

    public synchronized void add(Received message) {
        messages.add(message);
    }

    public synchronized void clear() {
        messages.clear();
    }
}
