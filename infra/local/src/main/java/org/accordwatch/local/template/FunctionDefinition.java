package org.accordwatch.local.template;

import java.time.Duration;
import java.util.Map;

/**
 * An {@code AWS::Serverless::Function}, with what the template's Globals add to it.
 *
 * @param id its logical id in the template
 * @param handlerClass the handler's class, without a method
 * @param memory in megabytes
 */
public record FunctionDefinition(
        String id, String handlerClass, Map<String, String> environment, Duration timeout, int memory) {

    public FunctionDefinition {
        environment = Map.copyOf(environment);
    }
}
