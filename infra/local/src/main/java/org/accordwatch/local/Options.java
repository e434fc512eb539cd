package org.accordwatch.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the person who starts the stack asks for.
 *
 * @param template the SAM template that says what the stack is
 * @param story the story to play; absent for none
 * @param once whether to end after the story
 * @param failed a file to leave behind when it did not end well; absent for none
 */
record Options(Path template, int port, Optional<Path> story, boolean once, Optional<Path> failed) {
    private static final String NO_STORY = "none";

    /** A setting that makes no sense; the message is one sentence. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    static Options of(Properties properties) {
        var story = properties.getProperty("local.story", NO_STORY);
        return new Options(
                Path.of(properties.getProperty("local.template", "template.yaml")),
                port(properties.getProperty("local.port", "3000")),
                story.equals(NO_STORY) ? Optional.empty() : Optional.of(Path.of(story)),
                once(properties.getProperty("local.once", "false")),
                Optional.ofNullable(properties.getProperty("local.failed")).map(Path::of));
    }

    /** {@code -Dlocal.once} alone sets it to true, or to nothing. */
    private static boolean once(String text) {
        return text.isEmpty() || Boolean.parseBoolean(text);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException _) {
            throw new Unusable("The port " + text + " is not a number from 0 to 65535.");
        }
        throw new Unusable("The port " + text + " is not a number from 0 to 65535.");
    }
}
