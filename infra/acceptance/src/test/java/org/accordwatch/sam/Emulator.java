package org.accordwatch.sam;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accordwatch.local.gateway.ApiGateway;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.story.Api;
import org.accordwatch.local.stream.Backoff;
import org.accordwatch.local.stream.FailureStore;
import org.accordwatch.local.stream.StreamPump;
import org.accordwatch.local.template.StackTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * SAM CLI's servers, with all that SAM CLI has no emulator for: the authorizer of the editors' routes and the polling of the stream
 * are those of the stack on one machine, and what they hand over goes through a {@code start-lambda}. Each of the two has one of its
 * own, so that the lines of different functions do not mix.
 */
record Emulator(List<SamServer> servers, ApiGateway gateway, StreamPump pump, Clients clients, SamStage stage)
        implements AutoCloseable {

    /** Clients of LocalStack. */
    record Clients(SnsClient sns, DynamoDbStreamsClient streams) {}

    static Emulator start(SamWorld world) throws IOException, InterruptedException {
        var environment = world.environment();
        var template = world.template();
        var api = SamServer.start(world.sam(), "start-api", environment);
        var editors = SamServer.start(world.sam(), "start-lambda", environment);
        var stream = SamServer.start(world.sam(), "start-lambda", environment);
        var gateway = ApiGateway.start(0, template.routes(), lambda(template, editors), Map.of(), Clock.systemUTC());
        var endpoint = world.engine().endpoint();
        var clients = new Clients(
                pointed(SnsClient.builder(), endpoint).build(),
                pointed(DynamoDbStreamsClient.builder(), endpoint).build());
        var pump =
                new StreamPump(lambda(template, stream), new FailureStore(), Backoff.exponential(), Clock.systemUTC());
        pump.start(template.streams(), streamArns(template, world), clients.streams);
        var inbox = new LocalStackInbox(endpoint, clients.sns);
        var stage = new SamStage(new Api(api.uri()), new Api(gateway.uri()), pump, inbox);
        return new Emulator(List.of(api, editors, stream), gateway, pump, clients, stage);
    }

    /** What it reports about each function, a line each. */
    List<String> durations() {
        var lines = new ArrayList<String>();
        servers.forEach(server -> lines.addAll(Durations.of(server.lines()).table()));
        return lines;
    }

    @Override
    public void close() {
        gateway.close();
        pump.close();
        clients.sns.close();
        clients.streams.close();
        servers.forEach(SamServer::close);
    }

    private static LocalLambda lambda(StackTemplate template, SamServer server) {
        return new LocalLambda(template, new InvokeApi(server.uri()), new Failures(), Clock.systemUTC());
    }

    private static Map<String, String> streamArns(StackTemplate template, SamWorld world)
            throws IOException, InterruptedException {
        var tables = world.deployment().resources();
        try (var client =
                pointed(DynamoDbClient.builder(), world.engine().endpoint()).build()) {
            var arns = new TreeMap<String, String>();
            template.streams()
                    .forEach(mapping -> arns.put(
                            mapping.table(),
                            client.describeTable(describe -> describe.tableName(tables.get(mapping.table())))
                                    .table()
                                    .latestStreamArn()));
            return arns;
        }
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B pointed(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
