package org.accordwatch.bench.coldstart;

import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;

/** With which of the sample's handlers a function is compared: the one with the same trigger that reaches the same services. */
public record Baseline(String handler) {
    private static final String SCHEDULE = "RecoverHandler";

    public static Baseline of(FunctionDefinition function, StackTemplate stack) {
        if (stack.streams().stream().anyMatch(stream -> stream.function().equals(function.id()))) {
            return new Baseline("NotifyHandler");
        }
        return stack.routes().stream()
                .filter(route -> route.function().equals(function.id()))
                .findFirst()
                .map(route -> new Baseline(api(route.method(), route.path())))
                // Those that operators call, as well: their events are as plain as a schedule's.
                .orElseGet(() -> new Baseline(SCHEDULE));
    }

    /** Whether it looks for work itself, and finds all that others left to do. */
    public boolean looksAround() {
        return handler.equals(SCHEDULE);
    }

    private static String api(String method, String path) {
        return switch (path) {
            // The secret, SNS and the store.
            case "/subscriptions", "/subscriptions/{id}/confirmation" -> "SubscribeHandler";
            // The secret and the store: the sample has no handler that reads the secret and leaves SNS alone.
            case "/subscriptions/{id}/rotation" -> "SubscribeHandler";
            // SNS and the store.
            case "/subscriptions/{id}" -> "ReadSubscriptionHandler";
            default -> method.equals("GET") ? "ReadAgreementHandler" : "RecordChangeHandler";
        };
    }
}
