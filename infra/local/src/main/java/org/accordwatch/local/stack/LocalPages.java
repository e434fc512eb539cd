package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.accordwatch.local.clock.Leap;

/**
 * What the stack shows of itself and lets be done to it beside the API: lists as JSON, the inbox as a page for people, the clock, and
 * what holders of numbers do.
 */
final class LocalPages {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final String NUMBER = "a number in E.164 such as +12025550143";

    private LocalPages() {}

    static Map<String, HttpHandler> of(
            Supplier<?> inbox, Supplier<?> failures, Timekeeper time, Optional<Phones> phones) {
        var pages = new HashMap<String, HttpHandler>();
        pages.put("/_local/inbox", get(exchange -> inbox(exchange, inbox)));
        pages.put("/_local/failures", get(_ -> PageAnswer.json(failures.get())));
        pages.put(
                "/_local/clock",
                new LocalPath(Map.of("GET", _ -> now(time), "POST", exchange -> advance(exchange, time))));
        pages.put("/_local/stop", post(exchange -> stop(exchange, phones)));
        pages.put("/_local/start", post(exchange -> start(exchange, phones)));
        return pages;
    }

    private static HttpHandler get(LocalPath.Action action) {
        return new LocalPath(Map.of("GET", action));
    }

    private static HttpHandler post(LocalPath.Action action) {
        return new LocalPath(Map.of("POST", action));
    }

    private static PageAnswer inbox(HttpExchange exchange, Supplier<?> inbox) throws IOException {
        var accept = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "");
        return accept.contains("text/html")
                ? new PageAnswer(200, "text/html; charset=utf-8", page())
                : PageAnswer.json(inbox.get());
    }

    private static String page() throws IOException {
        try (InputStream page = LocalPages.class.getResourceAsStream("/org/accordwatch/local/inbox.html")) {
            return new String(
                    Objects.requireNonNull(page, "the inbox page is missing").readAllBytes(), UTF_8);
        }
    }

    private static PageAnswer now(Timekeeper time) {
        return PageAnswer.json(Map.of("now", time.clock().instant().toString()));
    }

    private static PageAnswer advance(HttpExchange exchange, Timekeeper time) throws IOException {
        var text = LocalPath.member(exchange, "advance", Leap.ALLOWED);
        try {
            time.advance(Leap.parse(text));
        } catch (IllegalArgumentException e) {
            throw PageProblem.field("advance", String.valueOf(e.getMessage()));
        }
        return now(time);
    }

    private static PageAnswer stop(HttpExchange exchange, Optional<Phones> phones) throws IOException {
        available(phones).stop(number(exchange));
        return PageAnswer.done();
    }

    private static PageAnswer start(HttpExchange exchange, Optional<Phones> phones) throws IOException {
        try {
            available(phones).start(number(exchange));
        } catch (Phones.OptedInLately e) {
            throw new PageProblem(409, "Opted in lately", String.valueOf(e.getMessage()));
        }
        return PageAnswer.done();
    }

    private static Phones available(Optional<Phones> phones) {
        return phones.orElseThrow(
                () -> new PageProblem(
                        501,
                        "Not implemented",
                        "Nobody can answer for the holder of a number on the services that this stack runs on; the SNS stand-in alone can."));
    }

    private static String number(HttpExchange exchange) throws IOException {
        var number = LocalPath.member(exchange, "number", NUMBER);
        if (!E164.matcher(number).matches()) {
            throw PageProblem.field("number", "must be " + NUMBER);
        }
        return number;
    }
}
