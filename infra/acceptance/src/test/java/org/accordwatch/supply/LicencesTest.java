package org.accordwatch.supply;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordwatch.supply.BillOfMaterials.Component;
import org.junit.jupiter.api.Test;

/** Under which licences comes what is deployed. */
class LicencesTest {
    /** None of them asks anything of those who deploy the jar but to keep notices. */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\S+:\\S+) \\| (.+) \\|$");

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        assertThat(BillOfMaterials.read(Built.billOfMaterials()).components())
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.licences())
                        .as(component.name())
                        .isNotEmpty()
                        .isSubsetOf(ALLOWED));
    }

    @Test
    void theListForReadersHasEveryLibrary() throws IOException {
        var built = BillOfMaterials.read(Built.billOfMaterials()).components().stream()
                .collect(toMap(Component::name, component -> String.join(", ", component.licences())));
        assertThat(listed())
                .as("functions/THIRD-PARTY.md beside what the build resolved")
                .containsExactlyInAnyOrderEntriesOf(built);
    }

    private static Map<String, String> listed() throws IOException {
        return ROW.matcher(Files.readString(Path.of("../../functions/THIRD-PARTY.md")))
                .results()
                .collect(toMap(row -> row.group(1), row -> row.group(2)));
    }
}
