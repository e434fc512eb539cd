package org.accordwatch.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stands in for the JWT authorizer. It knows two people by their whole token: {@code editor}, who is in the group
 * "editors", and {@code reader}, who is in none. Claims have the form in which HTTP APIs hand on those of Cognito.
 */
final class TokenAuthorizer {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Clock clock;

    TokenAuthorizer(Clock clock) {
        this.clock = clock;
    }

    /** The claims of the bearer, empty for nobody known. */
    Optional<Map<String, String>> claims(List<String> authorization) {
        if (authorization.size() != 1) {
            return Optional.empty();
        }
        String header = authorization.getFirst().strip();
        String token = header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring("bearer ".length()).strip()
                : header; // API Gateway takes the bare token, too
        return switch (token) {
            case "editor" -> Optional.of(claims(token, Map.of("cognito:groups", "[editors]")));
            case "reader" -> Optional.of(claims(token, Map.of()));
            default -> Optional.empty();
        };
    }

    private Map<String, String> claims(String name, Map<String, String> more) {
        Instant now = clock.instant();
        Map<String, String> claims = new TreeMap<>(more);
        claims.put("sub", name);
        claims.put("username", name);
        claims.put("token_use", "access");
        claims.put("client_id", "local");
        claims.put("iss", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_local");
        claims.put("iat", Long.toString(now.getEpochSecond()));
        claims.put("auth_time", Long.toString(now.getEpochSecond()));
        claims.put("exp", Long.toString(now.plus(LIFETIME).getEpochSecond()));
        return claims;
    }
}
