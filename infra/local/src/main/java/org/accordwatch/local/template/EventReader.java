package org.accordwatch.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the events of the template's functions: routes, streams and schedules. */
final class EventReader {

    private final Section resources;
    private final Section apiGlobals;
    private final List<ApiRoute> routes = new ArrayList<>();
    private final List<StreamMapping> streams = new ArrayList<>();
    private final List<ScheduleDefinition> schedules = new ArrayList<>();

    EventReader(Section resources, Section apiGlobals) {
        this.resources = resources;
        this.apiGlobals = apiGlobals;
    }

    void read(Section function) {
        String id = SamTemplate.id(function);
        function.at("Properties").at("Events").entries().forEach((name, event) -> {
            if (!event.isPresent()) {
                return; // Fn::If chose AWS::NoValue
            }
            Section properties = event.at("Properties");
            switch (event.required("Type")) {
                case "HttpApi" -> routes.add(route(id, properties));
                case "DynamoDB" -> streams.add(stream(id, properties));
                case "Schedule" ->
                    schedules.add(schedule(name, id, ScheduleDefinition.Kind.RULE, "Schedule", properties));
                case "ScheduleV2" ->
                    schedules.add(
                            schedule(name, id, ScheduleDefinition.Kind.SCHEDULER, "ScheduleExpression", properties));
                default ->
                    throw new TemplateException(
                            event.where(), "events of type " + event.required("Type") + " cannot be run here");
            }
        });
    }

    List<ApiRoute> routes() {
        return routes;
    }

    List<StreamMapping> streams() {
        return streams;
    }

    List<ScheduleDefinition> schedules() {
        return schedules;
    }

    /** An event without path and method is the API's $default route, which SAM documents for HttpApi events. */
    private ApiRoute route(String function, Section event) {
        Optional<String> named = event.at("Auth").text("Authorizer");
        Optional<String> authorizer =
                (named.isPresent() ? named : defaultAuthorizer(event)).filter(name -> !name.equals("NONE"));
        String method = event.text("Method").orElse("ANY").toUpperCase(Locale.ROOT);
        return new ApiRoute(
                method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method,
                event.text("Path").orElse("/{proxy+}"),
                function,
                authorizer);
    }

    private Optional<String> defaultAuthorizer(Section event) {
        Optional<String> own = event.target("ApiId")
                .flatMap(api -> resources.at(api).at("Properties").at("Auth").text("DefaultAuthorizer"));
        return own.isPresent() ? own : apiGlobals.at("Auth").text("DefaultAuthorizer");
    }

    /** Defaults: https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html */
    private static StreamMapping stream(String function, Section event) {
        return new StreamMapping(
                function,
                event.target("Stream")
                        .orElseThrow(() -> new TemplateException(
                                event.where() + ".Stream", "it does not refer to a table of this template")),
                event.number("BatchSize", 100),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                event.required("StartingPosition"),
                bounded(event.number("MaximumRetryAttempts", -1)),
                bounded(event.number("MaximumRecordAgeInSeconds", -1)).stream()
                        .mapToObj(Duration::ofSeconds)
                        .findFirst(),
                event.flag("BisectBatchOnFunctionError", false),
                event.at("FunctionResponseTypes").items().stream()
                        .anyMatch(type -> type.text().equals("ReportBatchItemFailures")),
                event.at("FilterCriteria").at("Filters").items().stream()
                        .map(filter -> filter.required("Pattern"))
                        .toList(),
                event.at("DestinationConfig").at("OnFailure").target("Destination"),
                event.number("ParallelizationFactor", 1),
                event.flag("Enabled", true));
    }

    private static OptionalInt bounded(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static ScheduleDefinition schedule(
            String name, String function, ScheduleDefinition.Kind kind, String expression, Section event) {
        return new ScheduleDefinition(
                name,
                function,
                kind,
                event.required(expression),
                event.text("ScheduleExpressionTimezone").map(ZoneId::of).orElse(ZoneOffset.UTC),
                event.text("Input"),
                event.flag("Enabled", true)
                        && !event.text("State").orElse("ENABLED").equals("DISABLED"));
    }
}
