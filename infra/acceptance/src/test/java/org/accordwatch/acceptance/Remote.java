package org.accordwatch.acceptance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;

/** The functions' clients, with the names of the operations that they were used for, and a secret that can be exchanged. */
final class Remote implements Function<LocalClients, Clients> {
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile String secret = "{\"current\": \"1\", \"1\": \"" + "o".repeat(64) + "\"}";

    /** Has the secret hold a second key, which is used from then on. */
    void rotate() {
        secret = "{\"current\": \"2\", \"1\": \"" + "o".repeat(64) + "\", \"2\": \"" + "n".repeat(64) + "\"}";
    }

    /** The operations called since the last time, each as often as it was. */
    Map<String, Long> calls() {
        var names = List.copyOf(calls);
        calls.clear();
        return names.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public Clients apply(LocalClients local) {
        return new SentOperations(local, () -> secret, calls::add);
    }
}
