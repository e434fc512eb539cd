package org.accordwatch.handler;

import java.util.function.Function;
import org.accordwatch.document.Json;
import org.accordwatch.recording.Page;

/** A page of a list: its items, and the path of the next page unless it is the last. */
final class Listing {
    private Listing() {}

    static <T> ApiResponse of(Page<T> page, Function<T, Json> form, String path, ApiRequest request) {
        var next = page.next().map(cursor -> path + "?limit=" + request.limit() + "&cursor=" + cursor);
        return ApiResponse.ok(Json.object()
                .put("items", page.items(), form)
                .putIfPresent("next", next)
                .build());
    }
}
