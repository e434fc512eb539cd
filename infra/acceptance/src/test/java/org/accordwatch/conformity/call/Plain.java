package org.accordwatch.conformity.call;

import java.util.regex.Pattern;

/** Takes out of a text what differs from one run to the next, so that two runs can be compared. */
final class Plain {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{33,}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern CERTIFICATE = Pattern.compile("SimpleNotificationService-[0-9a-f]+\\.pem");
    private static final int LONG = 300;

    private Plain() {}

    static String text(String text) {
        String plain = ID.matcher(text).replaceAll("<id>");
        plain = TOKEN.matcher(plain).replaceAll("<token>");
        plain = TIME.matcher(plain).replaceAll("<time>");
        plain = CERTIFICATE.matcher(plain).replaceAll("SimpleNotificationService-<hash>.pem");
        return plain.length() > LONG ? "<" + plain.length() + " characters>" : plain;
    }
}
