package org.accordwatch.handler;

import java.util.Optional;
import org.accordwatch.document.Json;

/** Something about a request that is wrong before any use case sees it. */
final class ClientError extends RuntimeException {
    private final int status;
    private final String title;
    private final Optional<Json> where;

    private ClientError(int status, String title, String detail, Optional<Json> where) {
        super(detail);
        this.status = status;
        this.title = title;
        this.where = where;
    }

    static ClientError unauthorized() {
        return new ClientError(
                401, "Not signed in", "This call is for editors and needs their token.", Optional.empty());
    }

    static ClientError forbidden() {
        return new ClientError(
                403, "Not an editor", "This call is for members of the group \"editors\".", Optional.empty());
    }

    static ClientError bodyTooLarge() {
        return new ClientError(
                413,
                "Body too large",
                "A body may have at most " + ApiRequest.MOST_BODY_BYTES + " bytes (64 KB).",
                Optional.empty());
    }

    static ClientError unreadableBody(String expected) {
        return new ClientError(400, "Unreadable body", "The body is not " + expected + ".", Optional.empty());
    }

    static ClientError parameter(String name, String detail) {
        return at("parameter", name, detail);
    }

    static ClientError header(String name, String detail) {
        return at("header", name, detail);
    }

    private static ClientError at(String place, String name, String detail) {
        var error = Json.object().put(place, name).put("detail", detail).build();
        return new ClientError(400, "Invalid " + place, name + " " + detail + ".", Optional.of(error));
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Optional<Json> where() {
        return where;
    }
}
