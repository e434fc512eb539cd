package org.accordwatch.bench.alternatives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same files in other packages. */
final class Layout {
    private Layout() {}

    /** A jar whose entries are not compressed; the archive that is uploaded compresses it as a whole. */
    static Path stored(Path jar, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(into))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : zip.stream().toList()) {
                var content = zip.getInputStream(entry).readAllBytes();
                var crc = new CRC32();
                crc.update(content);
                var copy = new ZipEntry(entry.getName());
                copy.setSize(content.length);
                copy.setCrc(crc.getValue());
                out.putNextEntry(copy);
                out.write(content);
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

    /** The bytes of the archive that would be uploaded for a folder. */
    static long shipped(Path folder) throws IOException {
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
