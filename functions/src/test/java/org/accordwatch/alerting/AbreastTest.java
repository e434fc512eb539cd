package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few at a time, as many as allowed and never more; and what becomes of the others when one fails. */
@Timeout(30)
class AbreastTest {
    private final Thread caller = Thread.currentThread();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 50})
    void allAreDoneOnceHoweverManyAtATime(int most) {
        new Abreast(most).each(upTo(20), done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(upTo(20));
    }

    @Test
    void asManyAsAllowedAreUnderWayAtATimeAndNeverMore() {
        var underWay = new AtomicInteger();
        var mostSeen = new AtomicInteger();
        var allThree = new CountDownLatch(3);
        new Abreast(3).each(upTo(20), number -> {
            mostSeen.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            allThree.countDown();
            await(allThree);
            underWay.decrementAndGet();
            done.add(number);
        });
        assertThat(mostSeen).hasValue(3);
        assertThat(done).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void oneAloneIsDoneByTheCallerItself(int most) {
        new Abreast(most)
                .each(List.of(1), _ -> assertThat(Thread.currentThread()).isSameAs(caller));
        new Abreast(most).each(List.<Integer>of(), done::add);
        assertThat(done).isEmpty();
    }

    @Test
    void oneAtATimeIsInOrderAndOnTheCallersThreadAndStopsAtAFailure() {
        assertThatThrownBy(() -> new Abreast(1).each(upTo(5), number -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    done.add(number);
                    failAt(3, number);
                }))
                .hasMessage("3 failed");
        assertThat(done).containsExactly(1, 2, 3);
    }

    /** The other thread's fails first; the caller's goes on until it fails as well; the third is not begun. */
    @Test
    void whatIsUnderWayGoesOnAfterAFailureWhichIsThrownInTheEnd() {
        var begun = new CountDownLatch(2);
        var others = new ConcurrentLinkedQueue<Thread>();
        assertThatThrownBy(() -> new Abreast(2).each(upTo(3), number -> {
                    done.add(number);
                    if (Thread.currentThread() != caller) {
                        others.add(Thread.currentThread());
                    }
                    begun.countDown();
                    await(begun);
                    if (Thread.currentThread() != caller) {
                        throw new IllegalStateException("first");
                    }
                    others.forEach(AbreastTest::join);
                    throw new IllegalStateException("second");
                }))
                .hasMessage("first")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(second -> assertThat(second).hasMessage("second")));
        assertThat(done).hasSize(2);
    }

    /** Whoever handles failures must not take the end of the process for one. */
    @Test
    void anErrorGoesBeforeAFailureWhicheverCameFirst() {
        var begun = new CountDownLatch(2);
        assertThatThrownBy(() -> new Abreast(2).each(upTo(2), _ -> {
                    begun.countDown();
                    await(begun);
                    if (Thread.currentThread() == caller) {
                        throw new IllegalStateException("a failure");
                    }
                    throw new AssertionError("the process died");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the process died");
    }

    @Test
    void noneAtATimeIsNothing() {
        assertThatThrownBy(() -> new Abreast(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void failAt(int place, int number) {
        if (number == place) {
            throw new IllegalStateException(number + " failed");
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
