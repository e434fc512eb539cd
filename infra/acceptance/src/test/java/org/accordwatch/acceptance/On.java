package org.accordwatch.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.extension.ExtendWith;

/** The backend that a suite runs on. Where it cannot run, the suite's tests are skipped, or fail if it is required. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StackExtension.class)
public @interface On {
    Backends value();

    /** Whether the suite has a stack to itself, because it moves the clock often and every move looks at all who are subscribed. */
    boolean alone() default false;
}
