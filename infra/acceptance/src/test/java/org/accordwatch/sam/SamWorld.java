package org.accordwatch.sam;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.accordwatch.engine.LocalStackEngine;
import org.accordwatch.local.template.SamTemplate;
import org.accordwatch.local.template.StackTemplate;

/** LocalStack with the deployed data part, and beside it what {@code sam build} makes of the functions. */
record SamWorld(LocalStackEngine engine, SamCli sam, Deployment deployment, Path folder) implements AutoCloseable {

    /** @throws IllegalStateException in one sentence, when SAM CLI or a Docker engine is missing */
    static SamWorld start() throws IOException, InterruptedException {
        var executable = SamCli.find()
                .orElseThrow(() -> new IllegalStateException(
                        "The profile sam needs SAM CLI: install it, or name it with -Dsam.executable=PATH."));
        if (!LocalStackEngine.isAvailable()) {
            throw new IllegalStateException("The profile sam needs a Docker engine, and none answers.");
        }
        var engine = LocalStackEngine.start();
        var sam = new SamCli(executable, engine.endpoint());
        var folder = Files.createTempDirectory("accordwatch-sam");
        var world = new SamWorld(engine, sam, Deployment.of(sam, folder), folder);
        try {
            sam.run("build");
            world.deployment.deploy();
            return world;
        } catch (IOException | InterruptedException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /** The template, its references resolved to what was deployed. */
    StackTemplate template() throws IOException, InterruptedException {
        return SamTemplate.read(
                        SamCli.PROJECT.resolve("template.yaml"), Map.of("PublicUrl", "https://accordwatch.example"))
                .resolve(deployment.values());
    }

    /** The file from which SAM CLI takes the functions' environment: what CloudFormation would resolve, and LocalStack's endpoint. */
    Path environment() throws IOException, InterruptedException {
        var json = JsonMapper.builder().build().createObjectNode();
        for (var function : template().functions()) {
            var variables = json.putObject(function.id());
            new TreeMap<>(function.environment()).forEach(variables::put);
            variables.put("AWS_ENDPOINT_URL", engine.endpointForContainers().toString());
        }
        return Files.writeString(folder.resolve("environment.json"), json.toString());
    }

    @Override
    public void close() {
        engine.close();
    }
}
