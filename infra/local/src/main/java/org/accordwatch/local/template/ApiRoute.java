package org.accordwatch.local.template;

import java.util.Optional;

/**
 * One route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param path as in the template: {@code /agreements/{id}}
 * @param function logical id of the function that answers
 * @param authorizer name of the authorizer that must let a request pass, empty for a route that is open to all
 */
public record ApiRoute(String method, String path, String function, Optional<String> authorizer) {

    /** The name of the route as API Gateway writes it: {@code GET /agreements/{id}}. */
    public String key() {
        return method + " " + path;
    }
}
