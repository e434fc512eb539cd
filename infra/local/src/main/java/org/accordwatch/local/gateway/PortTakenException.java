package org.accordwatch.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Something else listens on the port; the message says what to do about it. */
public final class PortTakenException extends RuntimeException {

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is already in use; choose another one with -Dlocal.port=N.", cause);
        this.port = port;
    }

    /** Tells at once what would otherwise show only when everything else is up. */
    public static void throwIfTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new PortTakenException(port, taken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Port " + port + " cannot be tried.", unreadable);
        }
    }

    public int port() {
        return port;
    }
}
