package org.accordwatch.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accordwatch.acceptance.SentOperations;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;

/**
 * The functions' clients, with the names of the operations that a thread sent by them. A function answers in the thread that calls it,
 * so whatever other functions do meanwhile is not among its operations.
 */
final class Watched implements Function<LocalClients, Clients> {
    /** All that changes nothing; whatever is not here counts as a write. */
    private static final Set<String> READS =
            Set.of("GetItem", "BatchGetItem", "Query", "GetSubscriptionAttributes", "CheckIfPhoneNumberIsOptedOut");

    private final ThreadLocal<List<String>> sent = ThreadLocal.withInitial(ArrayList::new);

    /** What this thread has sent since the last time that changes something. */
    List<String> writes() {
        var writes = sent.get().stream().filter(name -> !READS.contains(name)).toList();
        sent.get().clear();
        return writes;
    }

    @Override
    public Clients apply(LocalClients local) {
        return new SentOperations(local, local::secret, name -> sent.get().add(name));
    }
}
