package org.accordwatch.local.gateway;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.template.ApiRoute;

/**
 * Finds the route of a request. Of several that match the most specific one wins, as API Gateway documents it:
 * fixed segments before variables before a greedy rest, a method before ANY.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
final class Router {

    private static final String ANY = "ANY";

    private final List<ApiRoute> routes;

    Router(List<ApiRoute> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(Router::rank)
                        .thenComparing(route -> route.method().equals(ANY)))
                .toList();
    }

    /** The route, and what stands in the place of its variables. */
    record Match(ApiRoute route, Map<String, String> parameters) {}

    Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(ANY) || route.method().equals(method))
                .flatMap(route -> parameters(route.path(), path).map(values -> new Match(route, values)).stream())
                .findFirst();
    }

    /** Compares segment by segment: 0 for a fixed one, 1 for a variable, 2 for a greedy one. */
    private static String rank(ApiRoute route) {
        StringBuilder rank = new StringBuilder();
        for (String segment : segments(route.path())) {
            rank.append(isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0');
        }
        return rank.toString();
    }

    private static Optional<Map<String, String>> parameters(String template, String path) {
        List<String> wanted = segments(template);
        List<String> given = segments(path);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            if (isGreedy(segment)) {
                parameters.put(name(segment), String.join("/", given.subList(Math.min(i, given.size()), given.size())));
                return Optional.of(parameters);
            }
            if (i >= given.size() || !(isVariable(segment) || segment.equals(given.get(i)))) {
                return Optional.empty();
            }
            if (isVariable(segment)) {
                if (given.get(i).isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(name(segment), given.get(i));
            }
        }
        return given.size() == wanted.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return isVariable(segment) && segment.endsWith("+}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
    }
}
