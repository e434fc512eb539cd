package org.accordwatch.local.stream;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.accordwatch.local.lambda.InvocationListener;

/**
 * The thread of one event source mapping. It passes over the stream again and again; whoever waits for a state of
 * the stream to be handled waits for the end of a pass that began after that.
 */
final class MappingWorker {

    /** Lambda polls four times a second; people who wait at a screen are less patient. */
    private static final Duration IDLE = Duration.ofMillis(100);

    /** Reads and handles all that the stream holds. */
    @FunctionalInterface
    interface Pass {
        void run() throws InterruptedException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long begun;
    private long completed;
    private boolean woken;
    private boolean closed;

    /** Runs until it is closed. */
    void run(Pass pass, String name, InvocationListener listener) {
        try {
            while (!isClosed()) {
                long number = begin();
                try {
                    pass.run();
                    complete(number);
                } catch (RuntimeException e) {
                    if (!isClosed()) { // a database that stops takes its open requests with it
                        listener.failed(name, "stream", e);
                    }
                }
                idle();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    void wakeUp() {
        locked(() -> woken = true);
    }

    void close() {
        locked(() -> closed = true);
    }

    /** Waits out that time, true unless the worker was closed before it was over. */
    boolean pause(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all that is in the stream now was handled. */
    void awaitHandled(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long wanted = begun + 1;
            woken = true;
            changed.signalAll();
            long left = limit.toNanos();
            while (completed < wanted && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (completed < wanted) {
                throw new IllegalStateException(
                        closed
                                ? "The stream's pump was closed before its records were handled."
                                : "The stream's records were not handled within " + limit.toSeconds() + " s.");
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private long begin() {
        lock.lock();
        try {
            woken = false;
            begun++;
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private void complete(long number) {
        locked(() -> completed = number);
    }

    private void idle() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = IDLE.toNanos();
            while (left > 0 && !woken && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
