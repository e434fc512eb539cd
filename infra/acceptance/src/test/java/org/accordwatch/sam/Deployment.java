package org.accordwatch.sam;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accordwatch.local.template.ResourceValues;

/** What {@code sam deploy} makes of the template's data part. */
record Deployment(SamCli sam, DataTemplate template, Path file) {
    private static final String STACK = "accordwatch";

    static Deployment of(SamCli sam, Path folder) throws IOException {
        var template = DataTemplate.of(SamCli.PROJECT.resolve("template.yaml"));
        var file = Files.writeString(folder.resolve("data.yaml"), template.yaml());
        return new Deployment(sam, template, file);
    }

    /** Deploys it, or what has changed of it, and gives what SAM CLI wrote. */
    String deploy() throws IOException, InterruptedException {
        return sam.run(
                "deploy",
                "--template-file",
                file.toString(),
                "--config-file",
                SamCli.PROJECT.resolve("samconfig.toml").toString(),
                "--stack-name",
                STACK,
                "--no-confirm-changeset",
                "--no-progressbar");
    }

    /** The physical id of each resource, by its logical id. */
    Map<String, String> resources() throws IOException, InterruptedException {
        var output = sam.run(
                "list", "resources", "--stack-name", STACK, "--template-file", file.toString(), "--output", "json");
        var ids = new TreeMap<String, String>();
        JsonMapper.builder()
                .build()
                .readTree(output.substring(output.indexOf('[')))
                .forEach(resource -> ids.put(
                        resource.path("LogicalResourceId").asText(),
                        resource.path("PhysicalResourceId").asText()));
        // What is in the template and was not made, because of a condition.
        ids.values().removeIf("-"::equals);
        return ids;
    }

    /** What references in the template stand for; nothing in the functions' environment asks for more than {@code Ref}. */
    Map<String, ResourceValues> values() throws IOException, InterruptedException {
        return resources().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, resource -> ResourceValues.ref(resource.getValue())));
    }
}
