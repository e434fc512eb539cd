package org.accordwatch.start;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.Priming;
import org.accordwatch.handler.Wiring;
import org.accordwatch.snapshot.Tape;

/** A function that does the work of its tapes, for which no server is needed. */
record Played(String name, Priming priming) {
    /** What a program says when all went as it was recorded. */
    static final String DONE = "The tapes came to their end.";

    /** @param name the handler's class, of which one is made as Lambda does */
    static Played of(String name) throws ReflectiveOperationException {
        var handler = Class.forName(name).asSubclass(RequestStreamHandler.class);
        var deployed = handler.getConstructor().newInstance().getClass().getSimpleName();
        var priming =
                new Priming(deployed, wiring -> make(handler, wiring), new Environment(System.getenv()), Clients::over);
        return new Played(deployed, priming);
    }

    /** @throws IllegalStateException when the function does otherwise than was recorded */
    void run(Tape tape) {
        var outcome = priming.run(tape);
        if (!outcome.differences().isEmpty() || outcome.answer().contains("problem+json")) {
            throw new IllegalStateException(name + ": " + outcome.differences() + ": " + outcome.answer());
        }
    }

    private static RequestStreamHandler make(Class<? extends RequestStreamHandler> handler, Wiring wiring) {
        try {
            return handler.getConstructor(Wiring.class).newInstance(wiring);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(handler + " cannot be made", e);
        }
    }
}
