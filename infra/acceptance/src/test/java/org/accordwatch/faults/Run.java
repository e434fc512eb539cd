package org.accordwatch.faults;

import java.util.Random;

/** One invocation of a function, with a source of chance of its own: what happens to it does not depend on what others do. */
final class Run {
    private final String function;
    private final int number;
    private final Random chance;
    private volatile boolean dead;

    Run(String function, int number, Random chance) {
        this.function = function;
        this.number = number;
        this.chance = chance;
    }

    String function() {
        return function;
    }

    Random chance() {
        return chance;
    }

    /** What runs on for a moment after its process was killed, such as a finally, has no effect on others any more. */
    void requireAlive() {
        if (dead) {
            throw new Killed();
        }
    }

    Killed kill() {
        dead = true;
        return new Killed();
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public String toString() {
        return function + " (invocation " + number + ")";
    }
}
