package org.accordwatch.local.sns.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accordwatch.local.sns.wire.SnsException;

/** Reads {@code application/x-www-form-urlencoded}, as query strings and request bodies hold it. */
final class Form {
    private Form() {}

    static Map<String, String> read(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals >= 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            } else if (!field.isEmpty()) {
                fields.put(decoded(field), "");
            }
        }
        return fields;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw SnsException.invalidParameter("the request is not URL-encoded")
                    .because(e);
        }
    }
}
