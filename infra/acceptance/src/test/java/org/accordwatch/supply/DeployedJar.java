package org.accordwatch.supply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipFile;

/**
 * The jar that every function is.
 *
 * @param uploaded bytes, once the archive that is uploaded has compressed it
 */
record DeployedJar(long uploaded, Map<String, byte[]> files) {

    static DeployedJar read(Path path) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new DeployedJar(uploaded(path), files);
    }

    private static long uploaded(Path path) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(archive)) {
            Files.copy(path, out);
        }
        return archive.size();
    }

    Set<String> names() {
        return files.keySet();
    }
}
