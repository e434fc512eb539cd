package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.accordwatch.telemetry.Log;

/** What functions that a schedule calls share: whatever the event says, they do what is due. */
abstract class ScheduledHandler extends FunctionHandler {
    private final Clock clock;

    ScheduledHandler(Wiring wiring) {
        super(wiring.telemetry());
        this.clock = wiring.clock();
    }

    abstract void run(TimedRun run);

    @Override
    final void run(InputStream input, OutputStream output, Context context, Log log) {
        run(new TimedRun(clock, context, log));
    }
}
