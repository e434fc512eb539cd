package org.accordwatch.acceptance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The functions' clients, with the names of the operations that they were used for, and a secret that can be exchanged. */
final class Remote implements Function<LocalClients, Clients> {
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile String secret = "{\"current\": \"1\", \"1\": \"" + "o".repeat(64) + "\"}";

    /** Has the secret hold a second key, which is used from then on. */
    void rotate() {
        secret = "{\"current\": \"2\", \"1\": \"" + "o".repeat(64) + "\", \"2\": \"" + "n".repeat(64) + "\"}";
    }

    /** The operations called since the last time, each as often as it was. */
    Map<String, Long> calls() {
        var names = List.copyOf(calls);
        calls.clear();
        return names.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public Clients apply(LocalClients local) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return LocalClients.pointed(DynamoDbClient.builder(), local.dynamoDbEndpoint())
                        .overrideConfiguration(Remote.this::count)
                        .build();
            }

            @Override
            public SnsClient sns() {
                return LocalClients.pointed(SnsClient.builder(), local.snsEndpoint())
                        .overrideConfiguration(Remote.this::count)
                        .build();
            }

            @Override
            public String secret(String arn) {
                return secret;
            }
        };
    }

    private void count(ClientOverrideConfiguration.Builder config) {
        config.addExecutionInterceptor(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                calls.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
            }
        });
    }
}
