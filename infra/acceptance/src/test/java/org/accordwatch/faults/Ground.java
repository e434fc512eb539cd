package org.accordwatch.faults;

/** Where seeds are played one after the other: on one site as long as that is clean. */
final class Ground implements AutoCloseable {
    /** After so many the tables have grown, and a new stack is faster. */
    private static final int SEEDS_A_SITE = 100;

    private Site site = Site.onStandIn();
    private int played;

    /** What a day that went wrong has left behind is no other's fault. */
    Seed play(long number) {
        var sound = false;
        try {
            var seed = Seed.play(site, number);
            sound = seed.findings().isEmpty();
            return seed;
        } finally {
            played++;
            if (!sound || played % SEEDS_A_SITE == 0) {
                site.close();
                site = Site.onStandIn();
            }
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
