package org.accordwatch.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** A stage that answers requests and links as it was told, one after the other, and keeps what was done on it. */
final class FakeStage implements Stage {
    final List<String> deeds = new ArrayList<>();
    private final Deque<Reaction> reactions = new ArrayDeque<>();
    private final List<Received> arrived = new ArrayList<>();

    private record Reaction(int status, String body, List<Received> arrivals) {}

    /** What the next request or link is answered, and what arrives then. */
    FakeStage answers(int status, String body, Received... arrivals) {
        reactions.add(new Reaction(status, body, List.of(arrivals)));
        return this;
    }

    @Override
    public Api.Answer send(Request request) throws JsonProcessingException {
        deeds.add(request.method() + " " + request.path()
                + request.body()
                        .filter(body -> body.has("code"))
                        .map(body -> " " + body.path("code").asText())
                        .orElse("")
                + request.from().map(address -> " from " + address).orElse(""));
        var reaction = next();
        return new Api.Answer(reaction.status(), JsonMapper.builder().build().readTree(reaction.body()));
    }

    @Override
    public int follow(String link) {
        deeds.add("follow " + link);
        return next().status();
    }

    @Override
    public void stop(String number) {
        deeds.add("stop " + number);
    }

    @Override
    public void start(String number) {
        if (deeds.contains("start " + number)) {
            throw new OptedInLately(new IllegalStateException("twice"));
        }
        deeds.add("start " + number);
    }

    @Override
    public void advance(Leap leap) {
        deeds.add("advance " + leap.by());
    }

    @Override
    public void settle() {}

    @Override
    public List<Received> arrived() {
        return List.copyOf(arrived);
    }

    private Reaction next() {
        var reaction = reactions.remove();
        arrived.addAll(reaction.arrivals());
        return reaction;
    }

    static Received question(String to, String token) {
        return mail(to, Type.CONFIRMATION, "Subscription Confirmation", link(token) + "\n");
    }

    static Received farewell(String to, String token) {
        return mail(to, Type.CONFIRMATION, "Unsubscribe Confirmation", link(token) + "\n");
    }

    static Received alert(String to, String summary) {
        return mail(
                to,
                Type.ALERT,
                summary,
                summary
                        + "\nhttp://api/agreements/truce/changes\n\n--\nhttp://sns/unsubscribe.html?SubscriptionArn=arn&Endpoint=x\n");
    }

    static Received code(String to, String code) {
        return new Received(
                Instant.EPOCH, Channel.SMS, to, Type.CODE, Optional.empty(), "Your code: " + code, Optional.empty());
    }

    static Received text(String to) {
        var body = "Talks opened. http://api/agreements/truce/changes";
        return new Received(Instant.EPOCH, Channel.SMS, to, Type.ALERT, Optional.empty(), body, Optional.of("arn"));
    }

    static Received post(String to, Type type, String body) {
        return new Received(Instant.EPOCH, Channel.WEBHOOK, to, type, Optional.empty(), body, Optional.of("arn"));
    }

    static String link(String token) {
        return "http://sns/?Action=ConfirmSubscription&TopicArn=arn&Token=" + token;
    }

    private static Received mail(String to, Type type, String subject, String body) {
        return new Received(Instant.EPOCH, Channel.EMAIL, to, type, Optional.of(subject), body, Optional.of("arn"));
    }
}
