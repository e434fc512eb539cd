package org.accordwatch.local.gateway;

/** Something else listens on the port; the message says what to do about it. */
public final class PortTakenException extends RuntimeException {

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is already in use; choose another one with -Dlocal.port=N.", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
