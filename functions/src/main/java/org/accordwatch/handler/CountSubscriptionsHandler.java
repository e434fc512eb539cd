package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Language;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.subscribing.CountSubscriptions;
import org.accordwatch.subscribing.Share;
import org.accordwatch.subscribing.State;
import org.accordwatch.subscribing.Tally;

/** For operators: counts subscriptions by channel and state. {@code {"from": "7f"}} goes on where a count ran out of time. */
public final class CountSubscriptionsHandler extends OperatorHandler {
    private final CountSubscriptions count;
    private final ScheduledRun run;

    public CountSubscriptionsHandler() {
        this(Wiring.ofLambda());
    }

    public CountSubscriptionsHandler(Wiring wiring) {
        this.count = wiring.countSubscriptions();
        this.run = new ScheduledRun(wiring.clock());
    }

    @Override
    Json answer(Json event, Context context) {
        var from = Form.read(event, node -> {
            var form = node.form();
            var share = form.optional("from", digits -> new Share(digits.text()));
            return form.build(() -> share.get().orElse(Share.FIRST));
        });
        var counted = count.call(from, run.until(context));
        return write(counted.tally())
                .putIfPresent("next", counted.next().map(Share::value))
                .build();
    }

    private static Json.Builder write(Tally tally) {
        var channels = tally.states();
        var subscriptions = Json.object();
        channels.keySet().stream()
                .sorted()
                .forEach(channel -> subscriptions.put(
                        channel, states(state -> of(channels.getOrDefault(channel, Map.of()), state))));
        subscriptions.put(
                "all",
                states(state -> channels.values().stream()
                        .mapToInt(states -> of(states, state))
                        .sum()));
        return Json.object()
                .put("subscriptions", subscriptions.build())
                .put(
                        "active",
                        Json.object()
                                .put("frequency", counts(List.of(Frequency.values()), tally::of))
                                .put("language", counts(List.of(Language.values()), tally::of))
                                .build());
    }

    private static Json states(ToIntFunction<State> number) {
        var states = List.of(State.values());
        return counts(states, number)
                .with()
                .put("all", states.stream().mapToInt(number).sum())
                .build();
    }

    private static <T extends Term> Json.Fields counts(List<T> terms, ToIntFunction<T> number) {
        var counts = Json.object();
        terms.forEach(term -> counts.put(term.term(), number.applyAsInt(term)));
        return counts.build();
    }

    private static int of(Map<State, Integer> states, State state) {
        return states.getOrDefault(state, 0);
    }
}
