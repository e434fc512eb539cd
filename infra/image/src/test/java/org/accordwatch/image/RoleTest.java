package org.accordwatch.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RoleTest {
    private static final Pattern HANDLER = Pattern.compile("(?m)^ +Handler: org\\.accordwatch\\.handler\\.(\\w+)$");

    @Test
    void everyFunctionOfTheTemplateIsTrained() throws IOException {
        var functions = HANDLER.matcher(Files.readString(Path.of("../../template.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(Role.ALL).extracting(Role::name).isNotEmpty().containsExactlyInAnyOrderElementsOf(functions);
    }
}
