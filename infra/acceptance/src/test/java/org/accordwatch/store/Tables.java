package org.accordwatch.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.local.dynamodb.LocalDynamoDb;
import org.accordwatch.local.dynamodb.LocalTable;
import org.accordwatch.local.dynamodb.TableCreator;
import org.accordwatch.local.template.SamTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The template's tables in a DynamoDB of their own, and a client that keeps the names of the operations it was used for. */
final class Tables implements AutoCloseable {
    private final LocalDynamoDb dynamoDb = LocalDynamoDb.start();
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger scanned = new AtomicInteger();
    private final DynamoDbClient client;
    private final Map<String, String> names;

    Tables() {
        this.client = counting();
        var creator = new TableCreator(client);
        this.names = SamTemplate.read(Path.of("../../template.yaml"), Map.of()).tables().stream()
                .map(creator::create)
                .collect(Collectors.toMap(LocalTable::id, LocalTable::name));
    }

    DynamoDbClient client() {
        return client;
    }

    String subscribers() {
        return name("SubscribersTable");
    }

    String agreements() {
        return name("AgreementsTable");
    }

    /** The operations called since the last time, each as often as it was. */
    Map<String, Long> calls() {
        var names = List.copyOf(calls);
        calls.clear();
        return names.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** How many items the table or index read since the last time, whether or not it gave them. */
    int itemsRead() {
        return scanned.getAndSet(0);
    }

    @Override
    public void close() {
        client.close();
        dynamoDb.close();
    }

    private String name(String id) {
        var name = names.get(id);
        if (name == null) {
            throw new IllegalStateException("the template has no table " + id);
        }
        return name;
    }

    private DynamoDbClient counting() {
        return DynamoDbClient.builder()
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        calls.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
                    }

                    @Override
                    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
                        scanned.addAndGet(read(context.response()));
                    }
                }))
                .build();
    }

    private static int read(SdkResponse response) {
        return switch (response) {
            case QueryResponse query -> query.scannedCount();
            case ScanResponse scan -> scan.scannedCount();
            case BatchGetItemResponse batch ->
                batch.responses().values().stream().mapToInt(List::size).sum();
            case GetItemResponse get -> get.hasItem() ? 1 : 0;
            default -> 0;
        };
    }
}
