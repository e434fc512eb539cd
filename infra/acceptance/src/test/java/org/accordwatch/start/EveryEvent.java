package org.accordwatch.start;

import org.accordwatch.handler.Environment;
import org.accordwatch.snapshot.Tape;

/** The program of a JVM of its own: makes functions as Lambda does, and has each do the work of all its tapes. */
final class EveryEvent {
    private EveryEvent() {}

    /** @param arguments the handlers' classes */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (var handler : arguments) {
            var played = Played.of(handler);
            Tape.all(played.name(), new Environment(System.getenv()).variables())
                    .forEach(played::run);
        }
        System.out.println(Played.DONE);
    }
}
