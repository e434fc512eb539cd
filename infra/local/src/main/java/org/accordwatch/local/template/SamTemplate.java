package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The template as it was read. Tables, topics and secrets can be listed at once; functions can be listed when those
 * are up, because their environment refers to them. Every method throws {@link TemplateException} for what the
 * template gets wrong.
 */
public final class SamTemplate {

    private static final Map<String, String> NAME_PROPERTIES = Map.of(
            "AWS::SNS::Topic", "TopicName",
            "AWS::SQS::Queue", "QueueName",
            "AWS::S3::Bucket", "BucketName");
    private static final Set<String> DEFINED_ELSEWHERE = Set.of("AWS::DynamoDB::Table", "AWS::Serverless::Function");

    private final JsonNode template;
    private final Parameters parameters;

    private SamTemplate(JsonNode template, Parameters parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    /** Reads a file; {@code parameterValues} take the place of the parameters' defaults. */
    public static SamTemplate read(Path file, Map<String, String> parameterValues) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file), parameterValues);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file + " cannot be read.", e);
        }
    }

    static SamTemplate parse(String name, String text, Map<String, String> parameterValues) {
        JsonNode template = CloudFormationYaml.parse(name, text);
        return new SamTemplate(template, Parameters.of(template.path("Parameters"), parameterValues));
    }

    public List<TableDefinition> tables() {
        return resources(Map.of(), "AWS::DynamoDB::Table"::equals)
                .map(TableReader::read)
                .toList();
    }

    public List<NamedResource> topics() {
        return named("AWS::SNS::Topic"::equals);
    }

    public List<NamedResource> secrets() {
        return named("AWS::SecretsManager::Secret"::equals);
    }

    /** What is neither table nor function, topics and secrets among them, so that references to it can be made up. */
    public List<NamedResource> others() {
        return named(type -> !DEFINED_ELSEWHERE.contains(type));
    }

    /** Resolves all functions and what calls them against the resources that are up, by logical id. */
    public StackTemplate resolve(Map<String, ResourceValues> resources) {
        Intrinsics intrinsics = new Intrinsics(template, parameters, resources);
        Section globals = new Section("Globals", template.path("Globals"), intrinsics);
        Section all = new Section("Resources", template.path("Resources"), intrinsics);
        FunctionReader functions = new FunctionReader(globals.at("Function"));
        EventReader events = new EventReader(all, globals.at("HttpApi"));
        List<Section> sections =
                resources(resources, "AWS::Serverless::Function"::equals).toList();
        sections.forEach(events::read);
        return new StackTemplate(
                sections.stream().map(functions::read).toList(), events.routes(), events.streams(), events.schedules());
    }

    private List<NamedResource> named(Predicate<String> type) {
        return resources(Map.of(), type).map(SamTemplate::name).toList();
    }

    private static NamedResource name(Section resource) {
        String type = resource.required("Type");
        String property = NAME_PROPERTIES.getOrDefault(type, "Name");
        Section properties = resource.at("Properties");
        // Of many types "Name" is no plain text or depends on what is not up; only these types' names are looked up.
        String name = NAME_PROPERTIES.containsKey(type) || type.equals("AWS::SecretsManager::Secret")
                ? properties.text(property).orElseGet(() -> generatedName(id(resource)))
                : generatedName(id(resource));
        return new NamedResource(id(resource), type, name);
    }

    /** CloudFormation adds random letters; on one machine a name that stays the same is the better one. */
    static String generatedName(String id) {
        return Parameters.STACK_NAME + "-" + id;
    }

    static String id(Section resource) {
        return resource.where().substring("Resources.".length());
    }

    private Stream<Section> resources(Map<String, ResourceValues> values, Predicate<String> type) {
        Intrinsics intrinsics = new Intrinsics(template, parameters, values);
        Section resources = new Section("Resources", template.path("Resources"), intrinsics);
        return resources.entries().values().stream()
                .filter(resource -> type.test(resource.required("Type")))
                .filter(resource -> resource.text("Condition")
                        .map(condition -> intrinsics.conditions().holds(condition, resource.where()))
                        .orElse(true));
    }
}
