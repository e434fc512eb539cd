package org.accordwatch.alerting;

import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Does the same for each of several, a few at a time, and returns when all that was begun has ended. After a failure nothing more is
 * begun.
 */
final class Abreast {
    private final int most;

    /** @param most how many are under way at a time, the caller's own thread among those that work */
    Abreast(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("nothing is done by " + most + " at a time");
        }
        this.most = most;
    }

    /** @throws RuntimeException the first failure, with those that came after it; an Error goes before it */
    <T> void each(Collection<T> all, Consumer<T> work) {
        int workers = Math.min(most, all.size());
        var round = new Round<>(all.iterator(), work);
        if (workers <= 1) {
            // Most changes reach one audience, and a function that has just started need not learn about threads for
            // that.
            round.run();
        } else {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int worker = 1; worker < workers; worker++) {
                    threads.execute(round);
                }
                round.run();
            }
        }
        round.requireSuccess();
    }

    /** What all workers take from. */
    private static final class Round<T> implements Runnable {
        private final Iterator<T> left;
        private final Consumer<T> work;
        private Optional<RuntimeException> failure = Optional.empty();
        private Optional<Error> error = Optional.empty();

        Round(Iterator<T> left, Consumer<T> work) {
            this.left = left;
            this.work = work;
        }

        @Override
        public void run() {
            for (var next = next(); next.isPresent(); next = next()) {
                try {
                    work.accept(next.get());
                } catch (RuntimeException thrown) {
                    failed(thrown);
                } catch (Error thrown) {
                    died(thrown);
                }
            }
        }

        private synchronized Optional<T> next() {
            return failure.isEmpty() && error.isEmpty() && left.hasNext() ? Optional.of(left.next()) : Optional.empty();
        }

        private synchronized void failed(RuntimeException thrown) {
            failure.ifPresentOrElse(first -> first.addSuppressed(thrown), () -> failure = Optional.of(thrown));
        }

        private synchronized void died(Error thrown) {
            error = error.or(() -> Optional.of(thrown));
        }

        synchronized void requireSuccess() {
            error.ifPresent(thrown -> {
                throw thrown;
            });
            failure.ifPresent(thrown -> {
                throw thrown;
            });
        }
    }
}
