package org.accordwatch.bench.remote;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.handler.Wiring;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.dynamodb.TableCreator;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.LocalClients;
import org.accordwatch.local.stack.Resources;
import org.accordwatch.local.stack.StandInServices;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.SamTemplate;
import org.accordwatch.local.template.StackTemplate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * DynamoDB Local, the SNS stand-in and a Secrets Manager in this process: with the template's tables for our functions, and the same
 * tables under other names for the sample's. {@link Occasions#warmUp} has them warm before anything is measured.
 */
public final class RemoteSide implements AutoCloseable {
    public static final String PUBLIC_URL = "https://accords.example.org";

    public static final String SECRET = "{\"current\": \"1\", \"1\": \"" + "0123456789abcdef".repeat(4) + "\"}";
    private static final String SAMPLES = "sample-";
    private static final Pattern CONFIRMATION = Pattern.compile("https?://\\S+Action=ConfirmSubscription\\S+");

    private final StandInServices services;
    private final SecretsServer secrets;
    private final LocalClients clients;
    private final DynamoDbClient dynamoDb;
    private final SnsClient sns;
    private final StackTemplate stack;

    private RemoteSide(Path template) {
        this.services = StandInServices.start(MovableClock.system());
        this.secrets = new SecretsServer(SECRET);
        this.clients = new LocalClients(services.dynamoDbEndpoint(), services.snsEndpoint(), SECRET);
        this.dynamoDb = LocalClients.pointed(DynamoDbClient.builder(), services.dynamoDbEndpoint())
                .build();
        this.sns = LocalClients.pointed(SnsClient.builder(), services.snsEndpoint())
                .build();
        var read = SamTemplate.read(template, Map.of("PublicUrl", PUBLIC_URL));
        var creator = new TableCreator(dynamoDb);
        var tables = read.tables().stream().map(creator::create).toList();
        read.tables().forEach(table -> creator.create(table.named(SAMPLES + table.name())));
        this.stack = read.resolve(Resources.of(read, tables, sns));
    }

    public static RemoteSide start(Path template) {
        return new RemoteSide(template);
    }

    public StackTemplate stack() {
        return stack;
    }

    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public SnsClient sns() {
        return sns;
    }

    /** What reached a number or an address, the latest. */
    Received last(String endpoint) {
        try {
            services.awaitDelivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return services.received().stream()
                .filter(message -> message.to().equals(endpoint))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing reached " + endpoint));
    }

    /** Does what the owner of an address does who is asked by SNS. */
    void confirm(String endpoint) {
        follow(found(CONFIRMATION, endpoint));
    }

    /** The first such text in the latest that reached an endpoint. */
    String found(Pattern pattern, String endpoint) {
        var text = pattern.matcher(last(endpoint).body());
        if (!text.find()) {
            throw new IllegalStateException("what reached " + endpoint + " has no " + pattern);
        }
        return text.group();
    }

    private static void follow(String link) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A function's variables, with those by which the SDK finds the services of this process. */
    public Map<String, String> environment(FunctionDefinition function) {
        var environment = new HashMap<>(function.environment());
        environment.putAll(endpoints());
        return environment;
    }

    /** The sample's: everything that functions have, with tables of its own. */
    public Map<String, String> sampleEnvironment() {
        var environment = new HashMap<String, String>();
        stack.functions().forEach(function -> environment.putAll(function.environment()));
        List.of("AGREEMENTS_TABLE", "SUBSCRIBERS_TABLE")
                .forEach(table -> environment.computeIfPresent(table, (_, name) -> SAMPLES + name));
        environment.putAll(endpoints());
        return environment;
    }

    public URI dynamoDbEndpoint() {
        return services.dynamoDbEndpoint();
    }

    public URI snsEndpoint() {
        return services.snsEndpoint();
    }

    private Map<String, String> endpoints() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", services.dynamoDbEndpoint().toString(),
                "AWS_ENDPOINT_URL_SNS", services.snsEndpoint().toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
    }

    /** Calls one of our functions here, to prepare what another is measured with. */
    public String call(String function, String event) {
        return call(function, event, clients);
    }

    /** @param by the clients that the function reaches its services by */
    public String call(String function, String event, Clients by) {
        var definition = stack.function(function);
        var wiring = new Wiring(
                new Environment(definition.environment()),
                by,
                MovableClock.system(),
                new SecureRandom(),
                services.pace(),
                _ -> {});
        try {
            var handler = Class.forName(definition.handlerClass())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new PrimingContext(function));
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(function + " does not start.", e);
        }
    }

    public Map<String, AttributeValue> item(String table, String pk, String sk) {
        return dynamoDb.getItem(get -> get.tableName(table)
                        .consistentRead(true)
                        .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
                .item();
    }

    @Override
    public void close() {
        sns.close();
        dynamoDb.close();
        secrets.close();
        services.close();
    }
}
