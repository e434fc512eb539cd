package org.accordwatch.telemetry;

/** Takes lines for CloudWatch Logs, each a whole JSON object. */
@FunctionalInterface
public interface Output {

    void line(String json);

    /**
     * Standard output. Lambda leaves a line that is JSON already as it is ("Lambda doesn't double-encode any logs that are already JSON
     * encoded", https://docs.aws.amazon.com/lambda/latest/dg/java-logging.html), which metrics depend on: CloudWatch finds them only at
     * the root of the object. {@code LambdaLogger} would put the line as a text into an object of its own.
     * A line without a level passes for INFO, as metrics do.
     */
    static Output standard() {
        return line -> System.out.println(line);
    }
}
