package org.accordwatch.local.template;

import java.util.List;

/** All that a stack on one machine needs to know of the template, with every reference resolved. */
public record StackTemplate(
        List<FunctionDefinition> functions,
        List<ApiRoute> routes,
        List<StreamMapping> streams,
        List<ScheduleDefinition> schedules) {

    public StackTemplate {
        functions = List.copyOf(functions);
        routes = List.copyOf(routes);
        streams = List.copyOf(streams);
        schedules = List.copyOf(schedules);
    }

    /** The function of that logical id. */
    public FunctionDefinition function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The template has no function " + id + "."));
    }
}
