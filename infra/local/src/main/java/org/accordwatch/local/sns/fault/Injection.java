package org.accordwatch.local.sns.fault;

import java.util.Map;
import java.util.function.Predicate;

/**
 * A fault to happen to calls of one operation, as long as {@code times} calls have not had it, where the parameters
 * (by their names in the query protocol, such as {@code TopicArn}) fit.
 */
public record Injection(String operation, Fault fault, int times, Predicate<Map<String, String>> when) {
    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    public Injection {
        if (times < 1) {
            throw new IllegalArgumentException("A fault happens at least once, not " + times + " times.");
        }
    }

    /** Happens to all calls of the operation until faults are cleared. */
    public static Injection of(String operation, Fault fault) {
        return new Injection(operation, fault, UNTIL_CLEARED, _ -> true);
    }

    /** Happens to so many calls only. */
    public Injection times(int limit) {
        return new Injection(operation, fault, limit, when);
    }

    /** Happens only where the condition on the parameters holds, too. */
    public Injection when(Predicate<Map<String, String>> condition) {
        return new Injection(operation, fault, times, when.and(condition));
    }

    boolean fits(String called, Map<String, String> parameters) {
        return operation.equals(called) && when.test(parameters);
    }
}
