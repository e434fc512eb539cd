package org.accordwatch.local.story;

import java.nio.file.Path;

/** A story file that cannot be played; the message is one sentence for the person who named it. */
public final class BrokenStory extends RuntimeException {
    BrokenStory(Path file, String why) {
        super("The story " + file + " cannot be played: " + why + ".");
    }
}
