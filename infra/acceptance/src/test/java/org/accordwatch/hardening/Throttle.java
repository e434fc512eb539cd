package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What API Gateway lets through.
 *
 * @param rate calls a second; 0 where nothing is said
 * @param burst calls at once; 0 where nothing is said
 */
record Throttle(int rate, int burst) {

    static Throttle ofAll(JsonNode api) {
        return read(api.path("DefaultRouteSettings"));
    }

    /** That of a route, or of all, where the route has none of its own. */
    static Throttle of(Stack stack, LambdaFunction.Event route) {
        var api = api(stack, route);
        var own = api.path("RouteSettings").path(route.route());
        return own.isMissingNode() ? ofAll(api) : read(own);
    }

    static JsonNode api(Stack stack, LambdaFunction.Event route) {
        var id = Stack.target(route.properties().path("ApiId")).orElse("");
        var api = stack.apis().get(id);
        if (api == null) {
            throw new AssertionError(route + " is at no API of this template");
        }
        return api;
    }

    /** Whether it lets through a tenth of what the other does, or less. */
    boolean isTenthOf(Throttle other) {
        return isSet() && rate * 10 <= other.rate && burst * 10 <= other.burst;
    }

    boolean isSet() {
        return rate > 0 && burst > 0;
    }

    private static Throttle read(JsonNode settings) {
        return new Throttle(
                settings.path("ThrottlingRateLimit").asInt(),
                settings.path("ThrottlingBurstLimit").asInt());
    }
}
