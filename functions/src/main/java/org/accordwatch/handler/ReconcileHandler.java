package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.subscribing.Reconcile;

/** Runs on a schedule, whatever its event says. Fails when something in it failed, after all else is done. */
public final class ReconcileHandler extends PrimedFunction {
    private final Reconcile reconcile;

    public ReconcileHandler() {
        this(Wiring.ofLambda());
        primedBy(ReconcileHandler::new);
    }

    public ReconcileHandler(Wiring wiring) {
        this.reconcile = wiring.reconcile();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        var outcome = reconcile.call();
        outcome.failures()
                .forEach(failure -> context.getLogger()
                        .log("One of those to be checked failed: " + Failure.describe(failure), LogLevel.ERROR));
        if (!outcome.failures().isEmpty()) {
            throw new IllegalStateException(outcome.failures().size() + " checks failed");
        }
    }
}
