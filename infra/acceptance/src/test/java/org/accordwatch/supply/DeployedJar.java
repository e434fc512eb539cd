package org.accordwatch.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The jar that every function is.
 *
 * @param size in bytes
 */
record DeployedJar(long size, Map<String, byte[]> files) {

    static DeployedJar read(Path path) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new DeployedJar(Files.size(path), files);
    }

    Set<String> names() {
        return files.keySet();
    }
}
