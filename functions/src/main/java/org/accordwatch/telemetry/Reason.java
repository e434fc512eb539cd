package org.accordwatch.telemetry;

/** Why something failed or was refused: few words, since each makes a metric of its own. */
public enum Reason {
    /** A service throttled us. */
    THROTTLED("Throttled"),
    /** A service kept us waiting. */
    TIMED_OUT("TimedOut"),
    /** A service could not be reached. */
    UNREACHABLE("Unreachable"),
    /** A service failed. */
    FAILED("Failed"),
    /** A service does not allow us to call it so. */
    DENIED("Denied"),
    /** A service did not take what we sent. */
    REFUSED("Refused"),
    /** Something of ours. */
    OTHER("Other"),
    /** A caller signed up too often. */
    CALLER_LIMIT("CallerLimit"),
    /** An endpoint was asked too often. */
    ENDPOINT_LIMIT("EndpointLimit"),
    /** The request was wrong in itself: a number of a country to which no texts go, for example. */
    INVALID("Invalid");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    /** The value of the dimension in CloudWatch. */
    public String title() {
        return title;
    }
}
