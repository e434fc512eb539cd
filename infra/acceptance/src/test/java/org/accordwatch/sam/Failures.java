package org.accordwatch.sam;

import org.accordwatch.local.lambda.InvocationListener;

/** Shows what goes wrong between the test and {@code start-lambda}; the functions' own lines are in SAM CLI's output. */
record Failures() implements InvocationListener {

    @Override
    public void logged(String function, String line) {
        System.out.println(function + ": " + line);
    }

    @Override
    public void failed(String function, String requestId, Throwable failure) {
        System.out.println(function + " failed: " + failure);
    }
}
