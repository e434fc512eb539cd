package org.accordwatch.hardening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front door: how much gets through, and what is written about it. Who gets through is in {@link EditorRules}. */
final class ApiRules {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([\\w.-]+)");

    /**
     * What says nothing about a person. Paths do, since the id of a subscription is the secret by which it is managed; so do the query,
     * the caller's address and agent, and what a token claims.
     */
    private static final Set<String> IMPERSONAL = Set.of(
            "requestId",
            "requestTime",
            "routeKey",
            "stage",
            "status",
            "responseLatency",
            "responseLength",
            "integrationLatency",
            "integrationStatus",
            "integration.status",
            "authorizer.error",
            "error.responseType");

    private ApiRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "The API has a throttle",
                        stack -> stack.apis().entrySet().stream()
                                .filter(api -> !Throttle.ofAll(api.getValue()).isSet())
                                .map(api -> api.getKey() + " has none"),
                        Mutation.remove("calls come as they like", "Api/Properties/DefaultRouteSettings"),
                        Mutation.remove(
                                "as many as like come at once",
                                "Api/Properties/DefaultRouteSettings/ThrottlingBurstLimit")),
                Rule.inEachStage(
                        "Of calls that may send a message to a stranger, or guess a code or a key, a tenth gets through or less",
                        stack -> stack.events(LambdaFunction.Event::isRoute).stream()
                                .filter(route -> stack.sends(route.function())
                                        || route.route().endsWith("/confirmation")
                                        || route.route().endsWith("/rotation"))
                                .filter(route -> !Throttle.of(stack, route)
                                        .isTenthOf(Throttle.ofAll(Throttle.api(stack, route))))
                                .map(route -> route.route() + " lets too much through"),
                        Mutation.remove(
                                "sign-ups are throttled like reads",
                                "Api/Properties/RouteSettings/POST ~1subscriptions"),
                        Mutation.remove(
                                "changes of subscriptions are throttled like reads",
                                "Api/Properties/RouteSettings/PUT ~1subscriptions~1{id}"),
                        Mutation.remove(
                                "codes can be guessed at the rate of reads",
                                "Api/Properties/RouteSettings/POST ~1subscriptions~1{id}~1confirmation"),
                        Mutation.remove(
                                "keys of rotations can be guessed at the rate of reads",
                                "Api/Properties/RouteSettings/POST ~1subscriptions~1{id}~1rotation"),
                        Mutation.put("half of the sign-ups get through", "/Mappings/Throttle/prod/SignUpRate", "100"),
                        Mutation.put(
                                "leaving sends a code",
                                "UnsubscribeRole/Properties/Policies/0/PolicyDocument/Statement/MakeTopic/Action",
                                "sns:Publish")),
                Rule.inEachStage(
                        "Only routes that there are have a throttle of their own",
                        ApiRules::routesThatAreNot,
                        Mutation.put(
                                "a route is misspelt",
                                "Api/Properties/RouteSettings/POST ~1subscription",
                                "{ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}")),
                Rule.inEachStage(
                        "Every call is logged, as JSON, with nothing about the person who called",
                        ApiRules::tellingLogs,
                        Mutation.remove("calls are not logged", "Api/Properties/AccessLogSettings"),
                        Mutation.put(
                                "addresses are logged",
                                "Api/Properties/AccessLogSettings/Format",
                                "'{\"ip\":\"$context.identity.sourceIp\"}'"),
                        Mutation.put(
                                "paths are logged",
                                "Api/Properties/AccessLogSettings/Format",
                                "'{\"path\":\"$context.path\"}'"),
                        Mutation.put(
                                "e-mail addresses of editors are logged",
                                "Api/Properties/AccessLogSettings/Format",
                                "'{\"who\":\"$context.authorizer.claims.email\"}'"),
                        Mutation.put(
                                "lines are logged",
                                "Api/Properties/AccessLogSettings/Format",
                                "$context.requestId $context.status")),
                Rule.inEachStage(
                        "API Gateway must understand everything, an authorizer above all",
                        stack -> stack.unlike("AWS::Serverless::HttpApi", "/Properties/FailOnWarnings", "true"),
                        Mutation.remove("what it does not understand is dropped", "Api/Properties/FailOnWarnings")));
    }

    private static Stream<String> routesThatAreNot(Stack stack) {
        var routes = stack.events(LambdaFunction.Event::isRoute).stream()
                .map(LambdaFunction.Event::route)
                .collect(Collectors.toSet());
        return stack.apis().values().stream()
                .flatMap(api -> api.path("RouteSettings").properties().stream())
                .filter(settings -> !routes.contains(settings.getKey()))
                .map(settings -> settings.getKey() + " is no route");
    }

    private static Stream<String> tellingLogs(Stack stack) {
        return stack.apis().values().stream()
                .map(api -> api.at("/AccessLogSettings/Format").asText())
                .flatMap(format -> Stream.concat(
                        isObject(format) ? Stream.empty() : Stream.of("the log is no JSON: " + format),
                        VARIABLE.matcher(format)
                                .results()
                                .map(ApiRules::name)
                                .filter(name -> !IMPERSONAL.contains(name))
                                .map(name -> name + " is logged")));
    }

    private static String name(MatchResult variable) {
        return variable.group(1);
    }

    private static boolean isObject(String format) {
        try {
            JsonNode read = JsonMapper.builder().build().readTree(format);
            return read.isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
