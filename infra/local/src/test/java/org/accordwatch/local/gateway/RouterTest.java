package org.accordwatch.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.local.template.ApiRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private final Router router = new Router(Stream.of(
                    "ANY /files/{rest+}",
                    "ANY /agreements/{id}",
                    "GET /agreements/{id}",
                    "GET /agreements",
                    "GET /agreements/open",
                    "POST /agreements/{id}/changes")
            .map(key -> key.split(" ", -1))
            .map(key -> new ApiRoute(key[0], key[1], "F", Optional.empty()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "GET, /agreements, GET /agreements",
        "GET, /agreements/open, GET /agreements/open",
        "GET, /agreements/x, GET /agreements/{id}",
        "PUT, /agreements/open, ANY /agreements/{id}",
        "POST, /agreements/x/changes, POST /agreements/{id}/changes",
        "DELETE, /files/a/b, ANY /files/{rest+}",
        "POST, /agreements, none",
        "GET, /agreements/, none",
        "GET, /agreements/x/y, none",
        "GET, /, none",
    })
    void find_shouldPreferTheMostSpecificRoute(String method, String path, String key) {
        assertThat(router.find(method, path).map(match -> match.route().key()).orElse("none"))
                .isEqualTo(key);
    }

    @Test
    void find_shouldReadVariables() {
        assertThat(router.find("POST", "/agreements/a b/changes").orElseThrow().parameters())
                .isEqualTo(Map.of("id", "a b"));
        assertThat(router.find("GET", "/files/a/b").orElseThrow().parameters()).isEqualTo(Map.of("rest", "a/b"));
    }

    @Test
    void find_shouldFindNothing_whenThereAreNoRoutes() {
        assertThat(new Router(List.of()).find("GET", "/")).isEmpty();
    }
}
