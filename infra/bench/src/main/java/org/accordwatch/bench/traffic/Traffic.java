package org.accordwatch.bench.traffic;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
        var local = new LocalClients(remote.dynamoDbEndpoint(), remote.snsEndpoint(), RemoteSide.SECRET);
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return keeping(DynamoDbClient.class, local.dynamoDb(), request);
            }

            @Override
            public SnsClient sns() {
                return keeping(SnsClient.class, local.sns(), request);
            }

            @Override
            public String secret(String arn) {
                return local.secret(arn);
            }
        };
    }

    /** What an interface makes of other methods of its own, such as reading page by page, comes to it as its operations. */
    private <C> C keeping(Class<C> type, C client, Function<SdkRequest, SdkRequest> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (arguments == null || !(arguments[0] instanceof SdkRequest request)) {
                        return method.isDefault()
                                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                : method.invoke(client, arguments);
                    }
                    if (!SdkResponse.class.isAssignableFrom(method.getReturnType())) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    return kept(method, client, change.apply(request));
                }));
    }

    private Object kept(Method method, Object client, SdkRequest request) throws Throwable {
        try {
            var response = (SdkResponse) method.invoke(client, request);
            exchanges.add(new Exchange(operation(method.getName()), request, response));
            return response;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static String operation(String method) {
        return Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }
}
