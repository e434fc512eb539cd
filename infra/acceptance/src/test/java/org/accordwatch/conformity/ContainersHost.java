package org.accordwatch.conformity;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import org.accordwatch.conformity.call.Receiver;
import org.testcontainers.DockerClientFactory;

/** This machine as containers see it. */
final class ContainersHost {
    private static final String NETWORK = "bridge";
    private static final String INTERFACE = "com.docker.network.bridge.name";

    private ContainersHost() {}

    /**
     * Webhooks that containers can reach, and nobody off this machine: on the bridge between this machine and its
     * containers. Docker Desktop has its bridge in a machine of its own, which reaches this one's loopback address by a name.
     */
    static Receiver receiver() throws IOException {
        Optional<InetAddress> bridge = bridge();
        return bridge.isPresent()
                ? new Receiver(bridge.get(), bridge.get().getHostAddress())
                : new Receiver(InetAddress.ofLiteral("127.0.0.1"), "host.docker.internal");
    }

    private static Optional<InetAddress> bridge() throws IOException {
        var options = DockerClientFactory.instance()
                .client()
                .inspectNetworkCmd()
                .withNetworkId(NETWORK)
                .exec()
                .getOptions();
        var network = Optional.ofNullable(NetworkInterface.getByName(options.getOrDefault(INTERFACE, "docker0")));
        return network.flatMap(found ->
                found.inetAddresses().filter(Inet4Address.class::isInstance).findFirst());
    }
}
