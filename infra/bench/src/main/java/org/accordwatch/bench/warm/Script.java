package org.accordwatch.bench.warm;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One request to a function, with everything that the remote services answered while it was served: recorded from the real thing once,
 * played as often as it is measured.
 *
 * @param environment the function's variables
 */
public record Script(String event, Map<String, String> environment, List<Exchange> exchanges) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A call and its answer.
     *
     * @param operation what the call asks for
     */
    public record Exchange(String operation, int status, Map<String, List<String>> headers, String body) {}

    static Script read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
