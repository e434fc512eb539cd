package org.accordwatch.sample;

/** Why a request is refused. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public ProblemException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int getStatus() {
        return status;
    }
}
