package org.accordwatch.telemetry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * The log of one run. A line is an object with the names that Lambda's own lines have, so that both are found by one query, and with what
 * it is about.
 */
public final class Log {
    /** What Lambda's JSON format calls the id of a run in lines of {@code LambdaLogger}. */
    static final String REQUEST_ID = "AWSRequestId";

    private final Output output;
    private final Clock clock;
    private final String requestId;
    private final Json.Fields about;

    Log(Output output, Clock clock, String requestId, Json.Fields about) {
        this.output = output;
        this.clock = clock;
        this.requestId = requestId;
        this.about = about;
    }

    /** The same log, for lines about an agreement. */
    public Log about(AgreementId agreement) {
        return with(about.with().put("agreement", agreement));
    }

    /** The same log, for lines about a change of an agreement. */
    public Log about(AgreementId agreement, int change) {
        return with(about.with().put("agreement", agreement).put("change", change));
    }

    public void info(String message) {
        write("INFO", message, Json.object());
    }

    public void warn(String message) {
        write("WARN", message, Json.object());
    }

    /** @param failure what happened, in words that a log may keep */
    public void error(String message, String failure) {
        write("ERROR", message, Json.object().put("failure", failure));
    }

    private Log with(Json.Builder more) {
        return new Log(output, clock, requestId, more.build());
    }

    private void write(String level, String message, Json.Builder more) {
        output.line(JsonText.write(Json.object()
                .put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .put("level", level)
                .put("message", message)
                .put(REQUEST_ID, requestId)
                .putAll(about)
                .putAll(more.build())
                .build()));
    }
}
