package org.accordwatch.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of compiled classes, as a jar has them. */
final class ClassFiles {
    private ClassFiles() {}

    /** A class and those within it. */
    static Map<String, byte[]> of(Class<?> type) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var root = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var folder = root.resolve(type.getPackageName().replace('.', '/'));
            try (Stream<Path> all = Files.list(folder).sorted()) {
                for (var file : all.toList()) {
                    var name = Objects.requireNonNull(file.getFileName()).toString();
                    if (name.startsWith(type.getSimpleName() + ".") || name.startsWith(type.getSimpleName() + "$")) {
                        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
