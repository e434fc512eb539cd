package org.accordwatch.alerting;

import java.util.function.Supplier;

/**
 * Ends an invocation at one of its remote calls, before or after the call took effect. Calls are counted from 0; each is a place to
 * die before it, and one to die after it.
 */
final class Crash {
    private int place = -1;
    private int passed;

    /** The process dies. Unlike what services throw, nobody can go on after it. */
    static final class Death extends Error {
        Death() {
            super("the process died here");
        }
    }

    /** @param place 2n dies before call n, 2n + 1 after it */
    void at(int place) {
        this.place = place;
        passed = 0;
    }

    void never() {
        at(-1);
    }

    <T> T call(Supplier<T> effect) {
        die();
        var result = effect.get();
        die();
        return result;
    }

    void run(Runnable effect) {
        die();
        effect.run();
        die();
    }

    private void die() {
        if (passed++ == place) {
            throw new Death();
        }
    }
}
