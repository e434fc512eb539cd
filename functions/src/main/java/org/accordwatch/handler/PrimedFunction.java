package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.function.Function;
import org.crac.Core;
import org.jspecify.annotations.Nullable;

/** What every function does before Lambda takes its snapshot (SnapStart): it is run as it will be run, on recorded answers. */
abstract class PrimedFunction implements RequestStreamHandler {
    /** Held here, because Lambda's runtime holds its hooks weakly. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private @Nullable Priming priming;

    /**
     * Registers the hook where there will be a snapshot. Elsewhere nobody would run it, and to register it the JVM makes a class and
     * loads fifty.
     *
     * @param maker makes the same function on something else than the real services
     */
    final void primedBy(Function<Wiring, RequestStreamHandler> maker) {
        if (Priming.isWanted(System.getenv())) {
            var hook = Priming.ofLambda(getClass().getSimpleName(), maker);
            Core.getGlobalContext().register(hook);
            priming = hook;
        }
    }
}
