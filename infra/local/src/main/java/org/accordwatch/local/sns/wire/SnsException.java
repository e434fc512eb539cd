package org.accordwatch.local.sns.wire;

/** An error that the caller of an operation gets, as SNS words it. */
public final class SnsException extends RuntimeException {
    private final SnsErrorCode code;
    private final String text;

    public SnsException(SnsErrorCode code, String text) {
        super(code.code() + ": " + text);
        this.code = code;
        this.text = text;
    }

    /** SNS's commonest refusal; {@code what} names the parameter, with a reason where there is one. */
    public static SnsException invalidParameter(String what) {
        return new SnsException(SnsErrorCode.INVALID_PARAMETER, "Invalid parameter: " + what);
    }

    public static SnsException topicNotFound() {
        return new SnsException(SnsErrorCode.NOT_FOUND, "Topic does not exist");
    }

    public static SnsException subscriptionNotFound() {
        return new SnsException(SnsErrorCode.NOT_FOUND, "Subscription does not exist");
    }

    /** This refusal with what showed that it is due. */
    public SnsException because(Exception cause) {
        initCause(cause);
        return this;
    }

    public SnsErrorCode code() {
        return code;
    }

    /** The text for the caller, without the code. */
    public String text() {
        return text;
    }
}
