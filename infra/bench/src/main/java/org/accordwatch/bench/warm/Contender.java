package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.SnsCalls;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.handler.Wiring;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** Serves an event as the runtime would have it served: from its bytes to the bytes of the answer. */
@FunctionalInterface
public interface Contender {
    byte[] serve(byte[] event) throws IOException;

    /** Where remote services answer; nobody listens there when a script is played. */
    record Endpoints(URI dynamoDb, URI sns) {}

    /** @param name {@code ours} or {@code sample}, a dot, and {@code record} or {@code notify} */
    static Contender of(String name, SdkHttpClient http, Endpoints endpoints, Map<String, String> environment) {
        return switch (name) {
            case "ours.record" ->
                ours(new org.accordwatch.handler.RecordChangeHandler(wiring(http, endpoints, environment)));
            case "ours.notify" -> ours(new org.accordwatch.handler.NotifyHandler(wiring(http, endpoints, environment)));
            case "sample.record" ->
                sample(
                        new org.accordwatch.sample.RecordChangeHandler(
                                enhanced(http, endpoints), table("AGREEMENTS_TABLE", environment)),
                        APIGatewayV2HTTPEvent.class,
                        APIGatewayV2HTTPResponse.class);
            case "sample.notify" ->
                sample(
                        new org.accordwatch.sample.NotifyHandler(
                                enhanced(http, endpoints),
                                pointed(SnsClient.builder(), http, endpoints.sns())
                                        .build(),
                                table("AGREEMENTS_TABLE", environment),
                                table("SUBSCRIBERS_TABLE", environment),
                                RemoteSide.PUBLIC_URL),
                        DynamodbEvent.class,
                        StreamsEventResponse.class);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Contender ours(RequestStreamHandler handler) {
        return event -> {
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), answer, new PrimingContext("bench"));
            return answer.toByteArray();
        };
    }

    private static <I, O> Contender sample(RequestHandler<I, O> handler, Class<I> in, Class<O> out) {
        var reader = serializer(in);
        var writer = serializer(out);
        return event -> {
            var answer = new ByteArrayOutputStream();
            var read = reader.fromJson(new ByteArrayInputStream(event));
            writer.toJson(handler.handleRequest(read, new PrimingContext("bench")), answer);
            return answer.toByteArray();
        };
    }

    /** As the runtime interface client chooses it. */
    private static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, Contender.class.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }

    private static Wiring wiring(SdkHttpClient http, Endpoints endpoints, Map<String, String> environment) {
        var clients = new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return new DynamoDbCalls(LocalClients.route(http, endpoints.dynamoDb()), Patience.DYNAMODB);
            }

            @Override
            public SnsClient sns() {
                return new SnsCalls(LocalClients.route(http, endpoints.sns()), Patience.SNS);
            }

            @Override
            public String secret(String arn) {
                throw new IllegalStateException("neither recording nor notifying needs it");
            }
        };
        return new Wiring(new Environment(environment), clients, Clock.systemUTC(), new SecureRandom(), () -> {});
    }

    private static String table(String variable, Map<String, String> environment) {
        return Objects.requireNonNull(environment.get(variable), variable);
    }

    private static DynamoDbEnhancedClient enhanced(SdkHttpClient http, Endpoints endpoints) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(pointed(DynamoDbClient.builder(), http, endpoints.dynamoDb())
                        .build())
                .build();
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B pointed(
            B builder, SdkHttpClient http, URI endpoint) {
        return builder.httpClient(http)
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }

    /** Only to read what is in an answer. */
    static String text(byte[] answer) {
        return new String(answer, UTF_8);
    }
}
