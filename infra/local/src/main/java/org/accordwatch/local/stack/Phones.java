package org.accordwatch.local.stack;

/** What holders of telephone numbers do about texts. Numbers are in E.164, {@code +12025550143}. */
public interface Phones {

    /** Answers STOP: texts to the number fail from now on, its subscriptions stay. */
    void stop(String number);

    /**
     * Asks for texts again. What failed meanwhile does not come.
     *
     * @throws OptedInLately when SNS opts the number in no more for now
     */
    void start(String number);

    /** SNS opts a number in once in 30 days. */
    final class OptedInLately extends RuntimeException {
        public OptedInLately(Throwable cause) {
            super("SNS opts a number in once in 30 days, and this one was opted in within the last 30.", cause);
        }
    }
}
