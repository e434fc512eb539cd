package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The body of a request, and what was done to it. */
final class Body {
    private final byte[] bytes;
    private final List<String> places;
    private final String how;

    /**
     * A body.
     *
     * @param places JSON pointers to what was changed in it; none, where the document as a whole is no JSON any more
     */
    Body(byte[] bytes, List<String> places, String how) {
        this.bytes = bytes.clone();
        this.places = List.copyOf(places);
        this.how = how;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    List<String> places() {
        return places;
    }

    String how() {
        return how;
    }

    static Body whole(byte[] bytes, String how) {
        return new Body(bytes, List.of(), how);
    }

    /** With the bytes in the place of a token, wherever that stands. */
    Body with(String token, byte[] value) {
        var out = new ByteArrayOutputStream();
        var text = new String(bytes, UTF_8);
        int from = 0;
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, from)) {
            out.writeBytes(text.substring(from, at).getBytes(UTF_8));
            out.writeBytes(value);
            from = at + token.length();
        }
        out.writeBytes(text.substring(from).getBytes(UTF_8));
        return new Body(out.toByteArray(), places, how);
    }
}
