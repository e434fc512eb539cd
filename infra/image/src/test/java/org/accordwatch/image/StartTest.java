package org.accordwatch.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** What the Containerfile does, in folders of this machine instead of an image's. */
final class StartTest {
    private static final Path JAR = Path.of("../../functions/target/accordwatch.jar");

    @TempDir
    private Path root;

    @Test
    void everyFunctionStartsFromTheCacheThatItsTrainingWrote() throws IOException, InterruptedException {
        layOut();
        var cache = root.resolve("accordwatch.aot");
        train("-XX:AOTCacheOutput=" + cache);
        assertThat(cache).isNotEmptyFile();
        var log = train("-XX:AOTCache=" + cache + " -XX:AOTMode=on -Xlog:class+load");
        assertThat(log)
                .containsPattern("org\\.accordwatch\\.alerting\\.Notify source: shared objects file")
                .containsPattern("org\\.accordwatch\\.aws\\.DynamoDbCalls source: shared objects file")
                .doesNotContainPattern("software\\.amazon\\.awssdk\\.services\\.\\S+ source: file:");
    }

    private void layOut() throws IOException {
        var runtime = Files.createDirectories(root.resolve("runtime/lib"));
        for (var type :
                List.of(AWSLambda.class, LambdaLogger.class, PojoSerializer.class, SdkInternalThreadLocal.class)) {
            Files.copy(place(type), runtime.resolve(place(type).getFileName()));
        }
        Files.copy(JAR, Files.createDirectories(root.resolve("task/lib")).resolve(JAR.getFileName()));
    }

    /** Gives what the runtime wrote. */
    private String train(String flags) throws IOException, InterruptedException {
        var log = root.resolve("log");
        var runtime = new ProcessBuilder(Path.of("start").toAbsolutePath().toString())
                .directory(place(Training.class).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = runtime.environment();
        environment.merge(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + File.pathSeparator + path);
        environment.put("LAMBDA_RUNTIME_DIR", root.resolve("runtime").toString());
        environment.put("LAMBDA_TASK_ROOT", root.resolve("task").toString());
        environment.put("ACCORDWATCH_AOT", flags);
        Training.run(runtime);
        return Files.readString(log);
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
