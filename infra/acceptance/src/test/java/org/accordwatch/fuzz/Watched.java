package org.accordwatch.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The functions' clients, with the names of the operations that a thread sent by them. A function answers in the thread that calls it,
 * so whatever other functions do meanwhile is not among its operations.
 */
final class Watched implements Function<LocalClients, Clients> {
    /** All that changes nothing; whatever is not here counts as a write. */
    private static final Set<String> READS =
            Set.of("GetItem", "BatchGetItem", "Query", "GetSubscriptionAttributes", "CheckIfPhoneNumberIsOptedOut");

    private final ThreadLocal<List<String>> sent = ThreadLocal.withInitial(ArrayList::new);

    /** What this thread has sent since the last time that changes something. */
    List<String> writes() {
        var writes = sent.get().stream().filter(name -> !READS.contains(name)).toList();
        sent.get().clear();
        return writes;
    }

    @Override
    public Clients apply(LocalClients local) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return LocalClients.pointed(DynamoDbClient.builder(), local.dynamoDbEndpoint())
                        .overrideConfiguration(Watched.this::watch)
                        .build();
            }

            @Override
            public SnsClient sns() {
                return LocalClients.pointed(SnsClient.builder(), local.snsEndpoint())
                        .overrideConfiguration(Watched.this::watch)
                        .build();
            }

            @Override
            public String secret(String arn) {
                return local.secret(arn);
            }
        };
    }

    private void watch(ClientOverrideConfiguration.Builder config) {
        config.addExecutionInterceptor(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                sent.get().add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
            }
        });
    }
}
