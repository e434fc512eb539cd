package org.accordwatch.local.lambda;

/** What became of one call of a function. */
public sealed interface Invocation {

    /** The id that the function's context carried. */
    String requestId();

    /**
     * The function returned.
     *
     * @param payload its answer, JSON; empty when it wrote nothing
     */
    record Returned(String requestId, String payload) implements Invocation {}

    /** The function threw, which Lambda reports as a FunctionError of the kind "Unhandled". */
    record Threw(String requestId, Throwable failure) implements Invocation {}
}
