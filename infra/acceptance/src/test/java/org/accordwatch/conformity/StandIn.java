package org.accordwatch.conformity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accordwatch.conformity.call.Receiver;
import org.accordwatch.conformity.call.Sns;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** The stand-in, seen through its inbox. */
final class StandIn implements Sns {
    private static final Pattern TOKEN = Pattern.compile("Token=([0-9a-f]+)");
    private static final String FOOTER = "\n\n--\n";

    private final SnsServer server;
    private final Receiver receiver;
    private final UnaryOperator<URI> way;

    private StandIn(SnsServer server, Receiver receiver, UnaryOperator<URI> way) {
        this.server = server;
        this.receiver = receiver;
        this.way = way;
    }

    static StandIn start() throws IOException {
        return over(SnsServer.start(0, Clock.systemUTC()), UnaryOperator.identity());
    }

    /** A stand-in that is called by a detour, which the last parameter tells for its own address. */
    static StandIn over(SnsServer server, UnaryOperator<URI> way) throws IOException {
        return new StandIn(server, new Receiver(InetAddress.ofLiteral("127.0.0.1"), "127.0.0.1"), way);
    }

    @Override
    public URI endpoint() {
        return way.apply(server.endpoint());
    }

    @Override
    public Receiver receiver() {
        return receiver;
    }

    @Override
    public List<Mail> mails(String address) {
        return server.inbox().messagesTo(address).stream()
                .filter(mail -> mail.type() != Type.CONFIRMATION)
                .map(mail -> new Mail(mail.subject().orElse(""), withoutFooter(mail.body())))
                .toList();
    }

    private static String withoutFooter(String body) {
        int footer = body.indexOf(FOOTER);
        return footer < 0 ? body : body.substring(0, footer);
    }

    @Override
    public int questionsMailed(String address) {
        return server.inbox().messagesTo(address).size() - mails(address).size();
    }

    @Override
    public List<String> texts(String number) {
        return server.inbox().messagesTo(number).stream().map(Received::body).toList();
    }

    @Override
    public String token(String subscriptionArn, String address) {
        settle();
        Matcher token =
                TOKEN.matcher(server.inbox().messagesTo(address).getLast().body());
        if (!token.find()) {
            throw new IllegalStateException("No token was mailed.");
        }
        return token.group(1);
    }

    @Override
    public void optOut(String number) {
        server.optOut(number);
    }

    @Override
    public void settle() {
        try {
            server.awaitDelivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for deliveries was interrupted.", e);
        }
    }

    @Override
    public void close() {
        server.close();
        receiver.close();
    }
}
