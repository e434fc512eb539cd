package org.accordwatch.acceptance.backend;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Services;
import org.accordwatch.local.stack.StandInServices;

/** DynamoDB Local and our own stand-in for SNS. It lacks nothing: what AWS does and it does not would be a fault of ours. */
public final class StandIn implements Backend {
    private static final Pattern CONFIRM = Pattern.compile("https?://[^\\s\"]+Action=ConfirmSubscription[^\\s\"]+");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("https?://[^\\s\"]+(?:unsubscribe\\.html\\?|Action=Unsubscribe&)[^\\s\"]+");

    private final StandInServices services;

    private StandIn(StandInServices services) {
        this.services = services;
    }

    static StandIn start() {
        return start(MovableClock.system());
    }

    /** One whose SNS, and the stack on it, go by that clock. */
    public static StandIn start(MovableClock clock) {
        return new StandIn(StandInServices.start(clock));
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Faults faults() {
        return services.faults();
    }

    @Override
    public void confirm(String address) {
        follow(CONFIRM, address, Type.CONFIRMATION);
    }

    @Override
    public void leave(String address) {
        follow(UNSUBSCRIBE, address, Type.ALERT);
    }

    @Override
    public Map<Ability, String> lacks() {
        return Map.of();
    }

    /** The stand-in delivers in the order of publishing. */
    @Override
    public List<String> published(String topicArn) {
        return services.received().stream()
                .filter(message -> message.topicArn().equals(Optional.of(topicArn)) && message.type() == Type.ALERT)
                .map(Received::body)
                .toList();
    }

    private void follow(Pattern link, String address, Type mail) {
        var body = services.received().stream()
                .filter(message -> message.to().equals(address) && message.type() == mail)
                .reduce((_, latest) -> latest)
                .map(Received::body)
                .orElseThrow(() -> new AssertionError(address + " got no such mail"));
        var found = link.matcher(body);
        if (!found.find()) {
            throw new AssertionError("the mail has no such link: " + body);
        }
        Web.get(URI.create(found.group()));
    }
}
