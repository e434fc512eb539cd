package org.accordwatch.local.template;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code AWS::Serverless::Function} together with the template's Globals. */
final class FunctionReader {

    /** Lambda's defaults: https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
    private static final int TIMEOUT_SECONDS = 3;

    private static final int MEMORY_MEGABYTES = 128;

    private final Section globals;

    FunctionReader(Section globals) {
        this.globals = globals;
    }

    FunctionDefinition read(Section resource) {
        Section properties = resource.at("Properties");
        String handler = properties
                .text("Handler")
                .or(() -> globals.text("Handler"))
                .orElseThrow(() -> new TemplateException(resource.where(), "the function has no Handler"));
        return new FunctionDefinition(
                SamTemplate.id(resource),
                handler.replaceFirst("::.*", ""),
                environment(properties),
                Duration.ofSeconds(properties.number("Timeout", globals.number("Timeout", TIMEOUT_SECONDS))),
                properties.number("MemorySize", globals.number("MemorySize", MEMORY_MEGABYTES)));
    }

    private Map<String, String> environment(Section properties) {
        Map<String, Section> variables =
                new HashMap<>(globals.at("Environment").at("Variables").entries());
        variables.putAll(properties.at("Environment").at("Variables").entries());
        Map<String, String> environment = new HashMap<>();
        variables.forEach((name, variable) ->
                Optional.of(variable).filter(Section::isPresent).ifPresent(each -> environment.put(name, each.text())));
        return environment;
    }
}
