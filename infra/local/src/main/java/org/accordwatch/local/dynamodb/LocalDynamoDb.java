package org.accordwatch.local.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a free port of the loopback interface, in memory, one database for every region and credential.
 * It stands in a server of our own, because Amazon's runner listens on every interface and reports home.
 */
public final class LocalDynamoDb implements AutoCloseable {

    private static final int NO_PORT = 0;

    /** Both tell at length what they do. They are kept here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = Stream.of("com.almworks.sqlite4java", "org.eclipse.jetty")
            .map(Logger::getLogger)
            .toList();

    private final LocalDynamoDBServerHandler database;
    private final Server server;

    private LocalDynamoDb(LocalDynamoDBServerHandler database, Server server) {
        this.database = database;
        this.server = server;
    }

    /** Starts an empty database. */
    public static LocalDynamoDb start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            LocalDynamoDBServerHandler database = new LocalDynamoDBServerHandler(
                    new LocalDynamoDBRequestHandler(NO_PORT, true, null, true, false), null);
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(database);
            server.start();
            return new LocalDynamoDb(database, server);
        } catch (DynamoDBLocalServiceException e) {
            throw new IllegalStateException("DynamoDB Local refused to start: " + e.getMessage(), e);
        } catch (Exception e) { // what Jetty declares
            throw new IllegalStateException("DynamoDB Local could not listen: " + e.getMessage(), e);
        }
    }

    /** Where DynamoDB and its streams answer, for {@code AWS_ENDPOINT_URL_DYNAMODB}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    /** A new client; who asks for it closes it. */
    public DynamoDbClient client() {
        return configured(DynamoDbClient.builder()).build();
    }

    /** A new client for the streams; who asks for it closes it. */
    public DynamoDbStreamsClient streams() {
        return configured(DynamoDbStreamsClient.builder()).build();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // what Jetty declares
            throw new IllegalStateException("DynamoDB Local did not stop: " + e.getMessage(), e);
        } finally {
            database.close();
        }
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(B builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
