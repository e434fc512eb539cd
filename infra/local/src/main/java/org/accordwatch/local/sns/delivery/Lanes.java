package org.accordwatch.local.sns.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Work in the background: in one lane one after the other, in the order of coming, and all lanes side by side. */
final class Lanes implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** The lanes at work, each with what waits in it. */
    private final Map<String, Queue<Runnable>> atWork = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();

    /** Puts work into a lane; after {@link #close} it is dropped. */
    void add(String lane, Runnable work) {
        lock.lock();
        try {
            Queue<Runnable> waiting = atWork.get(lane);
            if (waiting != null) {
                waiting.add(work);
            } else if (!threads.isShutdown()) {
                atWork.put(lane, new ArrayDeque<>());
                threads.execute(() -> carryOut(lane, work));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no work is left; {@code false} where that takes longer than the limit. */
    boolean awaitIdle(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (!atWork.isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = idle.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void carryOut(String lane, Runnable work) {
        try {
            work.run();
        } finally {
            goOn(lane);
        }
    }

    private void goOn(String lane) {
        lock.lock();
        try {
            Queue<Runnable> waiting = atWork.getOrDefault(lane, new ArrayDeque<>());
            if (waiting.isEmpty() || threads.isShutdown()) {
                atWork.remove(lane);
                idle.signalAll();
            } else {
                Runnable next = waiting.remove();
                threads.execute(() -> carryOut(lane, next));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Interrupts what is at work and drops what waits. */
    @Override
    public void close() {
        lock.lock();
        try {
            threads.shutdownNow();
        } finally {
            lock.unlock();
        }
    }
}
