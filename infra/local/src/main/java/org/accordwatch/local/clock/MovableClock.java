package org.accordwatch.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes with another one, ahead of it by all that it was moved. It is never moved back. Thread-safe. */
public final class MovableClock extends Clock {
    private final Clock base;
    /** One for all time zones, so that the clock can be moved by any of them. */
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** One that goes with the machine's. */
    public static MovableClock system() {
        return new MovableClock(Clock.systemUTC());
    }

    /** Moves it on. */
    public void advance(Leap leap) {
        ahead.updateAndGet(before -> before.plus(leap.by()));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), ahead);
    }
}
