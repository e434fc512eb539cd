package org.accordwatch.faults;

/** The end of an invocation whose process dies. An error, so that nothing that handles failures takes it for one. */
final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
        super("the process was killed", null, false, false);
    }
}
