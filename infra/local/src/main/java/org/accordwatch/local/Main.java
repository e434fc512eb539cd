package org.accordwatch.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.accordwatch.local.gateway.PortTakenException;
import org.accordwatch.local.stack.Stack;
import org.accordwatch.local.story.BrokenStory;
import org.accordwatch.local.story.Story;
import org.accordwatch.local.story.StoryPlayer;

/**
 * Runs Accordwatch on this machine. Ends with 0 when all went well, 1 when a story went otherwise than it should, and 2 when the
 * stack could not start.
 */
public final class Main {
    private static final int WENT_WRONG = 1;
    private static final int DID_NOT_START = 2;

    private final Options options;
    private final PrintStream out;

    private Main(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Reads its settings from system properties; see {@link Options}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(start(System.out));
    }

    private static int start(PrintStream out) throws IOException, InterruptedException {
        try {
            var options = Options.of(System.getProperties());
            clear(options.failed());
            int status = new Main(options, out).run();
            if (status != 0) {
                mark(options.failed());
            }
            return status;
        } catch (Options.Unusable unusable) {
            out.println(unusable.getMessage());
            return DID_NOT_START;
        }
    }

    private int run() throws IOException, InterruptedException {
        try {
            var story = options.story().map(Story::read);
            out.println("Accordwatch on this machine: starting DynamoDB Local, the SNS stand-in and the functions …");
            try (var stack = Stack.start(new Stack.Settings(options.template(), options.port()))) {
                return run(stack, story);
            }
        } catch (BrokenStory | PortTakenException sentence) {
            out.println(sentence.getMessage());
            return DID_NOT_START;
        }
    }

    private int run(Stack stack, Optional<Story> story) throws IOException, InterruptedException {
        out.println("  API       " + stack.uri());
        out.println("  inbox     " + stack.uri() + "/_local/inbox");
        out.println("  DynamoDB  " + stack.dynamoDbEndpoint());
        out.println("  SNS       " + stack.snsEndpoint());
        int status = story.isPresent() ? play(stack, story.get()) : 0;
        if (!options.once()) {
            Suggestions.print(stack, out);
            new CountDownLatch(1).await();
        }
        return status;
    }

    private int play(Stack stack, Story story) throws IOException, InterruptedException {
        out.println();
        out.println("Playing " + story.name() + ", " + story.steps().size() + " steps:");
        var player = new StoryPlayer(stack, out::println);
        var complaints = player.play(story);
        out.println();
        if (complaints.isEmpty()) {
            out.println("Every request got the answer that was expected, and all " + player.alertsExpected()
                    + " alerts arrived, once and in order" + digests(player.gatheredExpected()) + ".");
            return 0;
        }
        complaints.forEach(out::println);
        return WENT_WRONG;
    }

    private static String digests(int changes) {
        return changes == 0 ? "" : "; digests told of " + changes + " changes";
    }

    private static void clear(Optional<Path> failed) throws IOException {
        if (failed.isPresent()) {
            Files.deleteIfExists(failed.get());
        }
    }

    private static void mark(Optional<Path> failed) throws IOException {
        if (failed.isPresent()) {
            Files.createDirectories(failed.get().toAbsolutePath().getParent());
            Files.writeString(failed.get(), "");
        }
    }
}
