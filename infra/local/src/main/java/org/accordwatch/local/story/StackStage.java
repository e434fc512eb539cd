package org.accordwatch.local.story;

import java.io.IOException;
import java.util.List;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.Stack;

/** The stack on this machine. */
record StackStage(Stack stack, Api api) implements Stage {

    StackStage(Stack stack) {
        this(stack, new Api(stack.uri()));
    }

    @Override
    public Api.Answer send(Step step) throws IOException, InterruptedException {
        return api.send(step);
    }

    @Override
    public int follow(String link) throws IOException, InterruptedException {
        return api.follow(link);
    }

    @Override
    public void settle() throws InterruptedException {
        stack.settle();
    }

    @Override
    public List<Received> arrived() {
        return stack.received();
    }
}
