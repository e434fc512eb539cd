package org.accordwatch.handler;

import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import org.accordwatch.subscribing.Channel;
import org.accordwatch.subscribing.Endpoint;
import org.accordwatch.subscribing.SignUp;
import org.accordwatch.subscribing.Subscription;

/** A sign-up as people send it, and a subscription as its holder sees it: never with the endpoint. */
final class SubscriptionDocument {
    private SubscriptionDocument() {}

    static SignUp readSignUp(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var channel = form.required("channel", word -> word.term(Channel.class));
            var endpoint = form.required("endpoint", text -> Endpoint.of(channel.get(), text.text()));
            var frequency = form.required("frequency", SubscriptionDocument::frequency);
            var interests = form.list("interests", InterestDocument::read, Audience::canonical);
            return form.build(() -> new SignUp(endpoint.get(), new Audience(interests.get(), frequency.get())));
        });
    }

    static String readCode(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var code = form.required("code", Node::text);
            return form.build(code);
        });
    }

    static Json.Builder write(Subscription subscription) {
        return Json.object()
                .put("id", subscription.id().value())
                .put("state", subscription.state().term())
                .put("channel", subscription.channel().term())
                .put("frequency", subscription.audience().frequency().term())
                .put("interests", subscription.audience().interests(), InterestDocument::write)
                .put("createdAt", subscription.createdAt());
    }

    private static Frequency frequency(Node node) {
        var frequency = node.term(Frequency.class);
        if (frequency != Frequency.IMMEDIATE) {
            throw new InvalidValue("", frequency.term() + " digests are not offered yet; must be immediate");
        }
        return frequency;
    }
}
