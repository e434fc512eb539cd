package org.accordwatch.handler;

import java.util.List;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.alerting.Language;
import org.accordwatch.document.Field;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import org.accordwatch.subscribing.SignUp;
import org.accordwatch.subscribing.SourceAddress;
import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.channel.Channels;

/** A sign-up as people send it, and a subscription as its holder sees it: never with the endpoint. */
final class SubscriptionDocument {
    private SubscriptionDocument() {}

    static SignUp readSignUp(Json json, Channels channels, SourceAddress from) {
        return Form.read(json, node -> {
            var form = node.form();
            var channel = form.required("channel", word -> channels.named(word.text()));
            if (!channel.isReadable()) {
                // Which members there are depends on the channel.
                form.acceptAll();
            }
            var endpoint = channel.isReadable()
                    ? channel.get().read(form)
                    : form.required("endpoint", _ -> channel.get().endpoint(""));
            var audience = audience(form);
            return form.build(() -> new SignUp(endpoint.get(), audience.get(), from));
        });
    }

    static Audience readAudience(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var audience = audience(form);
            return form.build(audience);
        });
    }

    private static Field<Audience> audience(Form form) {
        var frequency = form.required("frequency", word -> word.term(Frequency.class));
        var interests = form.list("interests", InterestDocument::read, SubscriptionDocument::distinct);
        var language = form.optional("language", word -> word.term(Language.class));
        return form.together(() -> () ->
                new Audience(interests.get(), frequency.get(), language.get().orElse(Language.EN)));
    }

    /** Repeats count, so that what is read stays bounded. */
    private static List<Interest> distinct(List<Interest> sent) {
        if (sent.size() > Audience.MOST_INTERESTS) {
            throw new InvalidValue("", "must have 1 to " + Audience.MOST_INTERESTS + " entries");
        }
        return Audience.canonical(sent);
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
                .putIfPresent("hint", subscription.hint())
                .putAll(wish(subscription.audience()))
                .putIfPresent("next", subscription.next().map(SubscriptionDocument::wish))
                .put("createdAt", subscription.createdAt());
    }

    private static Json.Fields wish(Audience audience) {
        return Json.object()
                .put("frequency", audience.frequency().term())
                .put("language", audience.language().term())
                .put("interests", audience.interests(), InterestDocument::write)
                .build();
    }
}
