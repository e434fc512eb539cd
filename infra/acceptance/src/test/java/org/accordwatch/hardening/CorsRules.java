package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which web sites' pages may call the API from a browser. */
final class CorsRules {
    private static final String ORIGINS = "https://accords.example.org,http://localhost:3000";
    private static final List<String> REFUSED = List.of(
            "*", "http://example.org", "https://example.org/", "https://*.example.org", "https://a.example,*", "null");
    private static final String CORS = "Api/Properties/CorsConfiguration";

    private CorsRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "No page of another origin may call the API unless the parameter says so",
                        stack -> stack.apis().entrySet().stream()
                                .filter(api -> api.getValue().has("CorsConfiguration"))
                                .map(api -> api.getKey() + " is open to "
                                        + api.getValue().path("CorsConfiguration")),
                        Mutation.put("every page may", CORS, "true"),
                        Mutation.put(
                                "some page may by default", "/Parameters/CorsOrigins/Default", "https://example.org"),
                        Mutation.put("every page may by the Globals", "/Globals/HttpApi", "{CorsConfiguration: true}")),
                Rule.of(
                        "The parameter opens it to the origins that it names, for what the API takes, and without cookies",
                        CorsRules::tooOpen,
                        Mutation.put("to one more", CORS + "/Fn::If/1/AllowOrigins", "[https://example.org]"),
                        Mutation.put("with cookies", CORS + "/Fn::If/1/AllowCredentials", "true"),
                        Mutation.put("with every header", CORS + "/Fn::If/1/AllowHeaders", "['*']"),
                        Mutation.put("for a method that there is not", CORS + "/Fn::If/1/AllowMethods/-", "PATCH")),
                Rule.of(
                        "The parameter takes origins alone, over TLS, except for a developer's own machine",
                        template -> {
                            var pattern = template.json()
                                    .at("/Parameters/CorsOrigins/AllowedPattern")
                                    .asText(".*");
                            return Stream.concat(
                                    REFUSED.stream()
                                            .filter(origin -> origin.matches(pattern))
                                            .map(origin -> origin + " is taken"),
                                    Stream.of("", ORIGINS)
                                            .filter(origins -> !origins.matches(pattern))
                                            .map(origins -> "'" + origins + "' is refused"));
                        },
                        Mutation.remove("it takes anything", "/Parameters/CorsOrigins/AllowedPattern"),
                        Mutation.put(
                                "it takes all", "/Parameters/CorsOrigins/AllowedPattern", "'^(https://.+|[*])?$'")));
    }

    private static Stream<String> tooOpen(Template template) {
        var stack = template.with(Map.of("CorsOrigins", ORIGINS));
        var methods = stack.events(LambdaFunction.Event::isRoute).stream()
                .map(route -> route.properties().path("Method").asText())
                .collect(Collectors.toSet());
        return stack.apis().values().stream()
                .map(api -> api.path("CorsConfiguration"))
                .filter(cors -> !texts(cors, "AllowOrigins").equals(Set.of(ORIGINS.split(",", -1)))
                        || !texts(cors, "AllowMethods").equals(methods)
                        || texts(cors, "AllowHeaders").contains("*")
                        || cors.path("AllowCredentials").asBoolean())
                .map(cors -> "opened, it is open to " + cors);
    }

    private static Set<String> texts(JsonNode cors, String name) {
        return Set.copyOf(Statement.texts(cors.path(name)));
    }
}
