package org.accordwatch.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Backend;
import org.accordwatch.acceptance.backend.StandIn;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.stack.Stack;

/** A stack whose functions reach their services over a network that fails. Seeds take place there one after the other. */
record Site(World world, Network network) implements AutoCloseable {

    /** On a clock that stands still unless a day moves it, so that nothing comes due by itself; from a Monday at six. */
    static Site onStandIn() {
        var monday = Instant.now()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(LocalTime.of(6, 0))
                .toInstant(ZoneOffset.UTC);
        var clock = new MovableClock(Clock.fixed(monday, ZoneOffset.UTC));
        return on(StandIn.start(clock), clock);
    }

    static Site on(Backend backend, MovableClock clock) {
        var network = new Network(clock);
        var settings = new Stack.Settings(
                Path.of("../../template.yaml"),
                0,
                _ -> Duration.ZERO,
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                network::clients,
                network::functions);
        return new Site(new World(Stack.start(settings, new InTurn(backend.services())), backend), network);
    }

    @Override
    public void close() {
        world.stack().close();
    }
}
