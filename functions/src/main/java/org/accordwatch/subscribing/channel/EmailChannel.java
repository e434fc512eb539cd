package org.accordwatch.subscribing.channel;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.document.Field;
import org.accordwatch.document.Form;

/** E-mail: a dot-atom and a domain name (RFC 5321, section 4.1.2), without comments, quotes or address literals. */
final class EmailChannel implements Channel {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int MOST_LOCAL = 64;
    private static final int MOST = 254;

    @Override
    public String term() {
        return "email";
    }

    @Override
    public String protocol() {
        return "email";
    }

    @Override
    public Consent consent() {
        return Consent.ASKED_BY_SNS;
    }

    @Override
    public String question() {
        return "Follow the link in the e-mail that Amazon SNS sends";
    }

    @Override
    public Field<Endpoint> read(Form signUp) {
        return signUp.required("endpoint", node -> endpoint(address(node.text())));
    }

    /** Hosts may tell upper from lower case before the @. None is known that does, and one person is not to be taken for two. */
    @Override
    public String identity(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public String hint(String address) {
        int at = address.lastIndexOf('@');
        return address.charAt(0) + "…@" + WebAddress.hint(address.substring(at + 1));
    }

    /** Domains are the same in upper and lower case; the part before the @ is delivered to as it was given. */
    private static String address(String text) {
        int at = text.lastIndexOf('@');
        // Patterns are held to texts of bounded length only: the matcher goes as deep as there are labels.
        if (text.length() > MOST || at < 1 || at > MOST_LOCAL) {
            throw invalid();
        }
        var local = text.substring(0, at);
        var domain = domain(text.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches() || at + 1 + domain.length() > MOST) {
            throw invalid();
        }
        return local + "@" + domain;
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
}
