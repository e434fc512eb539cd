package org.accordwatch.bench.alternatives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same files in other packages. */
final class Layout {
    private Layout() {}

    /** A jar whose entries are compressed, each by itself, as jars usually are. */
    static Path compressed(Path jar, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(into))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
            }
        }
        return into;
    }

    /** Each file by itself, as {@code sam build} lays out what has no jar. */
    static Path exploded(Path jar, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
        return into;
    }
}
