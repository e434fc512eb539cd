package org.accordwatch.bench.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function as Lambda has it.
 *
 * @param name its logical id
 * @param handler the handler's class
 * @param taskRoot what {@code /var/task} is there, the working directory, with the jar below {@code lib}
 * @param environment its own variables, beside those that Lambda sets
 * @param memory in megabytes
 */
public record Deployed(String name, String handler, Path taskRoot, Map<String, String> environment, int memory) {
    public Deployed {
        environment = Map.copyOf(environment);
    }

    /** Lays a jar out as Lambda unpacks it, in place of the one that was there: the client takes every jar that it finds. */
    public static Path taskRoot(Path folder, Path jar) {
        try {
            var lib = Files.createDirectories(folder.resolve("lib"));
            try (var before = Files.newDirectoryStream(lib)) {
                for (var old : before) {
                    Files.delete(old);
                }
            }
            Files.copy(jar, lib.resolve(jar.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be laid out.", e);
        }
    }

    /** The bytes of the archive that would be uploaded for a folder. */
    public static long shipped(Path folder) throws IOException {
        var archive = Files.createTempFile("shipped", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(archive));
                var files = Files.walk(folder)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        long size = Files.size(archive);
        Files.delete(archive);
        return size;
    }
}
