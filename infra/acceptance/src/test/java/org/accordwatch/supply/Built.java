package org.accordwatch.supply;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the module functions has built before this one is tested. */
public final class Built {
    private static final Path TARGET = Path.of("../../functions/target");

    private Built() {}

    static Path classes() {
        return TARGET.resolve("classes");
    }

    public static Path jar() {
        return file("accordwatch.jar", "mvn verify builds it, mvn test does not.");
    }

    static Path billOfMaterials() {
        return file("bom.json", "mvn verify writes it, unless Maven is told to stay offline.");
    }

    private static Path file(String name, String remedy) {
        var file = TARGET.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalStateException("functions/target/" + name + " is not there: " + remedy);
        }
        return file;
    }
}
