package org.accordwatch.local.sns.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.wire.SnsException;

/** Which endpoints a protocol takes (SNS API reference, Subscribe). */
final class Endpoints {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    /** Protocols that SNS knows and that lead to no person and no webhook. */
    private static final List<String> OUT_OF_REACH = List.of("sqs", "lambda", "application", "firehose");

    private static final int MAX_PORT = 65_535;

    private Endpoints() {}

    static Protocol protocol(String name) {
        return Protocol.named(name).orElseThrow(() -> {
            if (OUT_OF_REACH.contains(name)) {
                return SnsException.invalidParameter("Protocol Reason: the stand-in does not deliver to " + name);
            }
            return SnsException.invalidParameter("Amazon SNS does not support this protocol string: " + name);
        });
    }

    static void check(Protocol protocol, String endpoint) {
        switch (protocol) {
            case EMAIL, EMAIL_JSON -> require(ADDRESS.matcher(endpoint).matches(), "Email address");
            case SMS -> require(PhoneNumbers.E164.matcher(endpoint).matches(), "Invalid SMS endpoint: " + endpoint);
            case HTTP, HTTPS -> {
                require(endpoint.startsWith(protocol.text() + "://"), "Endpoint must match the specified protocol");
                require(leadsSomewhere(endpoint), "Endpoint Reason: the URL is not valid");
            }
        }
    }

    private static boolean leadsSomewhere(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static void require(boolean valid, String refusal) {
        if (!valid) {
            throw SnsException.invalidParameter(refusal);
        }
    }
}
