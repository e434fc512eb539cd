package org.accordwatch.engine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, one for all tests of a run; it goes with the run. */
public final class LocalStackEngine implements AutoCloseable {
    /** The last tag of the community edition; later ones need a token. */
    public static final String IMAGE = "localstack/localstack:4.14.0";

    private static final int PORT = 4566;
    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    /** Kept here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS = Stream.of("org.testcontainers", "com.github.dockerjava")
            .map(Logger::getLogger)
            .toList();

    private final LocalStackContainer container;

    private LocalStackEngine(LocalStackContainer container) {
        this.container = container;
    }

    /** Whether a Docker engine answers. Testcontainers' page about all the places where it looked is left out. */
    public static boolean isAvailable() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        }
    }

    public static LocalStackEngine start() {
        var container = new LocalStackContainer(DockerImageName.parse(IMAGE));
        // Streams straight from its DynamoDB. By default LocalStack copies them by way of Kinesis, and then nobody can
        // know when a
        // stream has been read to its end.
        container.withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2").withEnv("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");
        Optional.ofNullable(System.getenv(TOKEN)).ifPresent(token -> container.withEnv(TOKEN, token));
        container.start();
        return new LocalStackEngine(container);
    }

    /** Where all services answer, LocalStack's own pages among them. */
    public URI endpoint() {
        return container.getEndpoint();
    }

    /** The same for containers of the same Docker engine that are on its default network. */
    public URI endpointForContainers() {
        var address = container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("LocalStack's container is on no network."))
                .getIpAddress();
        return URI.create("http://" + address + ":" + PORT);
    }

    @Override
    public void close() {
        container.stop();
    }
}
