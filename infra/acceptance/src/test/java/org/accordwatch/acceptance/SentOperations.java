package org.accordwatch.acceptance;

import java.util.function.Consumer;
import java.util.function.Supplier;
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
 * The functions' clients, which tell the name of each operation that is sent, in the thread that sends it.
 *
 * @param secret what every secret holds
 */
public record SentOperations(LocalClients local, Supplier<String> secret, Consumer<String> sent) implements Clients {

    @Override
    public DynamoDbClient dynamoDb() {
        return LocalClients.pointed(DynamoDbClient.builder(), local.dynamoDbEndpoint())
                .overrideConfiguration(this::tell)
                .build();
    }

    @Override
    public SnsClient sns() {
        return LocalClients.pointed(SnsClient.builder(), local.snsEndpoint())
                .overrideConfiguration(this::tell)
                .build();
    }

    @Override
    public String secret(String arn) {
        return secret.get();
    }

    private void tell(ClientOverrideConfiguration.Builder config) {
        config.addExecutionInterceptor(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                sent.accept(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
            }
        });
    }
}
