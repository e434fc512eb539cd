package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.handler.Wiring;

/** A function that logs what it is given. */
public final class TickHandler implements RequestStreamHandler {
    private final Wiring wiring;

    public TickHandler(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        context.getLogger().log(new String(event.readAllBytes(), UTF_8));
        answer.write(wiring.getClass().getSimpleName().getBytes(UTF_8));
    }
}
