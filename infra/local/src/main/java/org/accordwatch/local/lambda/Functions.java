package org.accordwatch.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** The handlers, made by whoever wires the stack; called from many threads at once. */
@FunctionalInterface
public interface Functions {

    /** The handler of the function that has this logical id in the template. */
    RequestStreamHandler byLogicalId(String id);
}
