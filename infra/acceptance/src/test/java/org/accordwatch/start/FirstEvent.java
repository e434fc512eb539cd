package org.accordwatch.start;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.Priming;
import org.accordwatch.handler.Wiring;
import org.accordwatch.snapshot.Tape;

/**
 * The program of a JVM of its own: makes a function as Lambda does, and has it do its first tape's work, for which no server is needed. It says
 * {@link #DONE} when all went as it was recorded.
 */
final class FirstEvent {
    static final String DONE = "The tape came to its end.";

    private FirstEvent() {}

    /** @param arguments the handler's class */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var handler = Class.forName(arguments[0]).asSubclass(RequestStreamHandler.class);
        var made = handler.getConstructor().newInstance();
        var name = made.getClass().getSimpleName();
        var environment = new Environment(System.getenv());
        var outcome = new Priming(name, wiring -> make(handler, wiring), environment, Clients::over)
                .run(Tape.all(name, environment.variables()).getFirst());
        System.out.println(outcome.differences().isEmpty() ? DONE : outcome.differences() + ": " + outcome.answer());
    }

    private static RequestStreamHandler make(Class<? extends RequestStreamHandler> handler, Wiring wiring) {
        try {
            return handler.getConstructor(Wiring.class).newInstance(wiring);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(handler + " cannot be made", e);
        }
    }
}
