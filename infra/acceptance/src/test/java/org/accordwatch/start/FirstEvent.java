package org.accordwatch.start;

import org.accordwatch.handler.Environment;
import org.accordwatch.snapshot.Tape;

/** The program of a JVM of its own: makes a function as Lambda does, and has it do its first tape's work. */
final class FirstEvent {
    private FirstEvent() {}

    /** @param arguments the handler's class */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var played = Played.of(arguments[0]);
        played.run(Tape.all(played.name(), new Environment(System.getenv()).variables())
                .getFirst());
        System.out.println(Played.DONE);
    }
}
