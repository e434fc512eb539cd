package org.accordwatch.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who builds some of the modules only builds all that these need: nothing of the project is installed where it could be found. */
class PartialBuildTest {
    private static final Pattern PROJECTS = Pattern.compile("--projects (\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"Makefile", ".ci/run", "infra/image/build"})
    void itNamesWhatItsModulesNeed(String file) throws IOException {
        var modules = modules(Files.readString(Path.of("../..", file)));
        var built = modules.stream().map(module -> Pom.read(module).artifact()).toList();
        assertThat(modules)
                .contains("functions")
                .allSatisfy(module -> assertThat(Pom.read(module).needed())
                        .as("what %s needs", module)
                        .isSubsetOf(built));
    }

    private static List<String> modules(String commands) {
        return PROJECTS.matcher(commands)
                .results()
                .flatMap(found -> List.of(found.group(1).split(",", -1)).stream())
                .toList();
    }
}
