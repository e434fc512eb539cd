package org.accordwatch.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.accordwatch.acceptance.backend.Ability;

/** What a test needs of the backend; on one that is known to lack it, the test is skipped with that backend's reason. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    Ability[] value();
}
