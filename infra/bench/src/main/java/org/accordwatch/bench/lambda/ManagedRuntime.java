package org.accordwatch.bench.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * How Lambda's managed Java runtime starts a function: the flags that its process shows, AWS's runtime interface client on the class
 * path, the function's jar behind it by the client's own class loader.
 *
 * @param snapStart whether the function has SnapStart: then the runtime does not choose among the compilers
 * @param more flags beside the runtime's own
 * @param behind jars that a container image has on the JVM's own class path, behind the runtime's
 */
public record ManagedRuntime(Path java, Path nativeClient, boolean snapStart, List<String> more, List<Path> behind) {
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    /** Of a function's memory, the share that the runtime gives to the heap. */
    private static final double HEAP = 0.85;

    public ManagedRuntime {
        more = List.copyOf(more);
        behind = List.copyOf(behind);
    }

    /** @param scratch where the client's native part is unpacked; on Lambda it lies ready */
    public static ManagedRuntime of(Path scratch) {
        var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var library = "libaws-lambda-jni.linux-" + arch + ".so";
        var file = scratch.resolve(library);
        try (var in = Objects.requireNonNull(AWSLambda.class.getResourceAsStream("/jni/" + library))) {
            Files.createDirectories(scratch);
            Files.write(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ManagedRuntime(
                Path.of(System.getProperty("java.home"), "bin", "java"), file, false, List.of(), List.of());
    }

    public ManagedRuntime forSnapStart() {
        return new ManagedRuntime(java, nativeClient, true, more, behind);
    }

    public ManagedRuntime with(String... flags) {
        return new ManagedRuntime(
                java,
                nativeClient,
                snapStart,
                Stream.concat(more.stream(), Stream.of(flags)).toList(),
                behind);
    }

    public ManagedRuntime withOnClassPath(Path jar) {
        return new ManagedRuntime(
                java,
                nativeClient,
                snapStart,
                more,
                Stream.concat(behind.stream(), Stream.of(jar)).toList());
    }

    /** How it is started, with the handler as its last word. */
    public List<String> command(Deployed function) {
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:MaxHeapSize=" + (long) (function.memory() * 1024 * HEAP) + "k",
                "-XX:+UseSerialGC",
                "-XX:+TieredCompilation",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-Djava.net.preferIPv4Stack=true",
                "-XX:+ErrorFileToStderr",
                "-D" + NATIVE + "=" + nativeClient));
        if (!snapStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (behind.isEmpty()) {
            // An AOT cache, which an image has instead, does not go with it.
            command.add("-Xshare:auto");
        }
        command.addAll(more);
        command.addAll(List.of("-classpath", classPath(), AWSLambda.class.getName(), function.handler()));
        return command;
    }

    static Map<String, String> environment(Deployed function, String runtimeApi) {
        var environment = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtimeApi,
                "LAMBDA_TASK_ROOT",
                function.taskRoot().toString(),
                "_HANDLER",
                function.handler(),
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memory()),
                "AWS_LAMBDA_LOG_FORMAT",
                "JSON",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "on-demand",
                "AWS_EXECUTION_ENV",
                "AWS_Lambda_java25"));
        environment.putAll(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_SESSION_TOKEN", "local",
                "TZ", ":UTC",
                "LANG", "en_US.UTF-8",
                "PATH", "/usr/local/bin:/usr/bin:/bin"));
        environment.putAll(function.environment());
        return environment;
    }

    private String classPath() {
        var own = Stream.of(AWSLambda.class, LambdaLogger.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(ManagedRuntime::jar);
        return Stream.concat(own, behind.stream().map(Path::toString)).collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
