package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.handler.Wiring;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * A JVM of its own with a small heap, in which handlers get one event after the other, read from its file as it comes: what memory is
 * taken, the handler takes. Nothing stands behind a handler, so that a request which gets so far fails.
 */
final class HeapProbe {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "AGREEMENTS_TABLE", "agreements",
            "SUBSCRIBERS_TABLE", "subscribers",
            "TOPIC_PREFIX", "topics-",
            "HOLDING_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:holding",
            "ENDPOINT_KEY_SECRET", "secret",
            "PUBLIC_URL", "https://accords.example.org",
            "SMS_COUNTRIES", "US",
            "STACK_NAME", "accordwatch");

    private HeapProbe() {}

    /** @param args the directory with the events, then the classes of the handlers that get them all */
    public static void main(String[] args) throws Exception {
        var wiring = new Wiring(
                new Environment(ENVIRONMENT), nobody(), Clock.systemUTC(), new SecureRandom(), () -> {}, _ -> {});
        var events = events(Path.of(args[0]));
        for (var name : List.of(args).subList(1, args.length)) {
            var handler = Class.forName(name)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
            // Once for what is loaded once.
            answer(handler, events.getFirst());
            for (var event : events) {
                measure(handler, event);
            }
        }
    }

    private static List<Path> events(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void measure(RequestStreamHandler handler, Path event) throws Exception {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        var answer = answer(handler, event);
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.println(
                handler.getClass().getName() + "\t" + event.getFileName() + "\t" + (peak - before) + "\t" + answer);
    }

    private static String answer(RequestStreamHandler handler, Path event) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(Files.newInputStream(event))) {
            handler.handleRequest(in, out, new PrimingContext("probe"));
        } catch (OutOfMemoryError | RuntimeException failure) {
            return failure.toString().lines().findFirst().orElse("");
        }
        return out.toString(UTF_8);
    }

    private static Clients nobody() {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return (DynamoDbClient) nothing(DynamoDbClient.class);
            }

            @Override
            public SnsClient sns() {
                return (SnsClient) nothing(SnsClient.class);
            }

            @Override
            public String secret(String arn) {
                throw new UnsupportedOperationException("there is no secret");
            }
        };
    }

    private static Object nothing(Class<?> service) {
        return Proxy.newProxyInstance(HeapProbe.class.getClassLoader(), new Class<?>[] {service}, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
