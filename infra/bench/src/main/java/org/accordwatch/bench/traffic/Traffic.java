package org.accordwatch.bench.traffic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The calls that clients made, in the order in which they were answered. */
public final class Traffic {
    private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    /** A call and its answer. */
    public record Exchange(String operation, SdkRequest request, SdkResponse response) {}

    /** The exchanges since the last time. */
    public List<Exchange> taken() {
        var taken = List.copyOf(exchanges);
        exchanges.clear();
        return taken;
    }

    /** The operations among them, each as often as it was called. */
    public static Map<String, Long> operations(List<Exchange> exchanges) {
        return exchanges.stream()
                .collect(Collectors.groupingBy(Exchange::operation, TreeMap::new, Collectors.counting()));
    }

    /**
     * Clients for functions, pointed at the services of this process, whose calls are kept here.
     *
     * @param request changes requests before they are sent, to ask for something more
     */
    public Clients clients(RemoteSide remote, Function<SdkRequest, SdkRequest> request) {
        var keeping = new Keeping(request);
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return LocalClients.pointed(DynamoDbClient.builder(), remote.dynamoDbEndpoint())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(keeping))
                        .build();
            }

            @Override
            public SnsClient sns() {
                return LocalClients.pointed(SnsClient.builder(), remote.snsEndpoint())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(keeping))
                        .build();
            }

            @Override
            public String secret(String arn) {
                return RemoteSide.SECRET;
            }
        };
    }

    private final class Keeping implements ExecutionInterceptor {
        private final Function<SdkRequest, SdkRequest> change;

        Keeping(Function<SdkRequest, SdkRequest> change) {
            this.change = change;
        }

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return change.apply(context.request());
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            exchanges.add(new Exchange(
                    attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                    context.request(),
                    context.response()));
        }
    }
}
