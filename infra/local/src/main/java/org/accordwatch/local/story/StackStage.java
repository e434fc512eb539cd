package org.accordwatch.local.story;

import java.io.IOException;
import java.util.List;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.Phones;
import org.accordwatch.local.stack.Stack;

/** The stack on this machine. */
record StackStage(Stack stack, Api api) implements Stage {

    StackStage(Stack stack) {
        this(stack, new Api(stack.uri()));
    }

    @Override
    public Api.Answer send(Request request) throws IOException, InterruptedException {
        return api.send(request);
    }

    @Override
    public int follow(String link) throws IOException, InterruptedException {
        return api.follow(link);
    }

    @Override
    public void stop(String number) {
        phones().stop(number);
    }

    @Override
    public void start(String number) {
        phones().start(number);
    }

    @Override
    public void advance(Leap leap) {
        stack.advance(leap.by());
    }

    @Override
    public void settle() throws InterruptedException {
        stack.settle();
    }

    @Override
    public List<Received> arrived() {
        return stack.received();
    }

    private Phones phones() {
        return stack.phones()
                .orElseThrow(
                        () -> new IllegalStateException("Nobody can answer for holders of numbers on these services."));
    }
}
