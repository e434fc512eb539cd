package org.accordwatch.sam;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.story.Api;
import org.accordwatch.local.story.Request;
import org.accordwatch.local.story.Stage;
import org.accordwatch.local.stream.StreamPump;

/**
 * The functions in the emulator.
 *
 * @param readers {@code start-api}, which knows no authorizer and so is good for public routes
 * @param editors an API with an authorizer in front of {@code start-lambda}
 * @param stream what hands batches to {@code start-lambda}
 */
record SamStage(Api readers, Api editors, StreamPump stream, LocalStackInbox inbox) implements Stage {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** LocalStack delivers on threads of its own and tells nobody when they are done. */
    private static final Duration QUIET = Duration.ofMillis(500);

    @Override
    public Api.Answer send(Request request) throws IOException, InterruptedException {
        return (request.as().equals("editor") ? editors : readers).send(request);
    }

    @Override
    public int follow(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public boolean movesTime() {
        return false;
    }

    @Override
    public void advance(Leap leap) {
        throw new UnsupportedOperationException("The emulator's functions go by the machine's clock.");
    }

    @Override
    public void stop(String number) {
        throw new UnsupportedOperationException("Nobody answers STOP to LocalStack.");
    }

    @Override
    public void start(String number) {
        throw new UnsupportedOperationException("Nobody asks LocalStack for texts again.");
    }

    @Override
    public void settle() throws InterruptedException {
        stream.quiesce(PATIENCE);
        var counted = new AtomicInteger(-1);
        await().pollInterval(QUIET).atMost(PATIENCE).until(() -> {
            int now = inbox.arrived().size();
            return counted.getAndSet(now) == now;
        });
    }

    @Override
    public List<Received> arrived() {
        return inbox.arrived();
    }
}
