package org.accordwatch.alerting;

import java.util.function.Supplier;

/**
 * Ends an invocation at one of its remote calls, before or after the call took effect. Calls are counted from 0; each is a place to
 * die before it, and one to die after it. Calls of several threads take effect one after the other, and none does after the death.
 */
final class Crash {
    private int place = -1;
    private int passed;

    /** The process dies. Unlike what services throw, nobody can go on after it. */
    private static final class Death extends Error {
        Death() {
            super("the process died here");
        }
    }

    /**
     * Runs an invocation that dies at a place, and what comes after it in peace.
     *
     * @param place 2n dies before call n, 2n + 1 after it
     * @return whether it came that far
     */
    boolean kills(int place, Runnable invocation) {
        this.place = place;
        passed = 0;
        try {
            invocation.run();
            return false;
        } catch (Death _) {
            return true;
        } finally {
            this.place = -1;
        }
    }

    synchronized <T> T call(Supplier<T> effect) {
        die();
        var result = effect.get();
        die();
        return result;
    }

    synchronized void run(Runnable effect) {
        die();
        effect.run();
        die();
    }

    private void die() {
        if (place >= 0 && passed++ >= place) {
            throw new Death();
        }
    }
}
