package org.accordwatch.subscribing;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/** An e-mail address: a dot-atom and a domain name (RFC 5321, section 4.1.2), without comments, quotes or address literals. */
public record EmailAddress(String address) implements Endpoint {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int MOST_LOCAL = 64;
    private static final int MOST = 254;

    /** Domains are the same in upper and lower case; the part before the @ is left as it is, for only its host may judge it. */
    static EmailAddress of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > MOST_LOCAL) {
            throw invalid();
        }
        var local = text.substring(0, at);
        var domain = domain(text.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches() || at + 1 + domain.length() > MOST) {
            throw invalid();
        }
        return new EmailAddress(local + "@" + domain);
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static InvalidValue invalid() {
        return new InvalidValue("", "must be an e-mail address such as name@example.org");
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
