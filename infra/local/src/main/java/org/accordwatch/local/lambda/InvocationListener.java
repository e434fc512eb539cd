package org.accordwatch.local.lambda;

/** Hears what on AWS would be in CloudWatch Logs. */
public interface InvocationListener {

    /** A line that a function wrote through its context's logger. */
    void logged(String function, String line);

    /** A function, or the machinery in front of it, threw; the caller got an error instead of an answer. */
    void failed(String function, String requestId, Throwable failure);
}
