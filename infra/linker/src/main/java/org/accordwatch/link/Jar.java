package org.accordwatch.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The entries of a jar in their order, folders among them.
 *
 * @param date of all of them, so that the same entries are the same bytes
 */
record Jar(Map<String, byte[]> entries, LocalDateTime date) {

    static Jar read(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        var date = LocalDateTime.MIN;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                date = entry.getTimeLocal().isAfter(date) ? entry.getTimeLocal() : date;
            }
        }
        return new Jar(entries, date);
    }

    /** Without compression. */
    void write(Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : entries.entrySet()) {
                out.putNextEntry(header(entry.getKey(), entry.getValue()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    private ZipEntry header(String name, byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        var header = new ZipEntry(name);
        header.setTimeLocal(date);
        header.setSize(content.length);
        header.setCrc(checksum.getValue());
        return header;
    }
}
