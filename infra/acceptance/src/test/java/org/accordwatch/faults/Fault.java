package org.accordwatch.faults;

/** Ways in which a remote call goes wrong. */
enum Fault {
    THROTTLED("throttled", 4),
    FAILED("failed", 3),
    UNREACHABLE("connection dropped before the server took the request", 2),
    HELD_UP("timed out before the server took the request", 2),
    UNANSWERED("timed out after the server took the request", 3),
    DROPPED("connection dropped after the server took the request", 4),
    /** Others act between what the server did and its answer. */
    LATE("answered late", 3),
    KILLED_BEFORE("invocation killed before the server took the request", 2),
    KILLED_AFTER("invocation killed after the server took the request", 3);

    private final String words;
    private final int weight;

    Fault(String words, int weight) {
        this.words = words;
        this.weight = weight;
    }

    /** How often it is chosen, compared with the others. */
    int weight() {
        return weight;
    }

    /** Whether the server did what it was asked, and nobody heard its answer. */
    boolean losesAnswer() {
        return this == UNANSWERED || this == DROPPED || this == KILLED_AFTER;
    }

    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER;
    }

    @Override
    public String toString() {
        return words;
    }
}
