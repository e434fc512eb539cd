package org.accordwatch.local.sns.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.accordwatch.local.sns.wire.SnsException;

/** Up to 100 items, which is what every list operation of SNS gives at once, and the token for those after them. */
public record Page<T>(List<T> items, Optional<String> nextToken) {
    private static final int SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** The page behind a token. A token holds the last key seen, so that changes in between shift nothing. */
    static <T> Page<T> of(NavigableMap<String, T> all, Optional<String> token) {
        NavigableMap<String, T> rest = token.map(given -> after(given, all)).orElse(all);
        List<String> keys = rest.keySet().stream().limit(SIZE + 1L).toList();
        List<T> items = rest.values().stream().limit(SIZE).toList();
        return new Page<>(items, keys.size() > SIZE ? Optional.of(tokenAfter(keys.get(SIZE - 1))) : Optional.empty());
    }

    private static String tokenAfter(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(UTF_8));
    }

    private static <T> NavigableMap<String, T> after(String token, NavigableMap<String, T> all) {
        try {
            return all.tailMap(new String(Base64.getUrlDecoder().decode(token), UTF_8), false);
        } catch (IllegalArgumentException e) {
            // No token at all, or one of another list, whose keys lie outside of this one.
            throw SnsException.invalidParameter("NextToken").because(e);
        }
    }
}
