package org.accordwatch.handler;

import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.AlertLog.Accepted;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Described;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.FindHearers;
import org.accordwatch.alerting.FindHearers.Hearer;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.alerting.Realert;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import org.accordwatch.telemetry.Log;

/**
 * For operators: {@code {"agreement": …, "change": 7}} shows which audiences a change was for and who has heard; with an
 * {@code "audience"} it tells that one once more.
 */
public final class RealertHandler extends OperatorHandler {
    private final FindHearers find;
    private final Realert realert;

    public RealertHandler() {
        this(Wiring.ofLambda());
    }

    public RealertHandler(Wiring wiring) {
        super(wiring);
        this.find = wiring.findHearers();
        this.realert = wiring.realert();
    }

    /** @param after where the list before ended */
    private record Wish(ChangeRef change, Optional<AudienceId> audience, Optional<AudienceId> after) {
        Wish {
            if (audience.isPresent() && after.isPresent()) {
                throw new InvalidValue("after", "goes on with a list, and has no place beside \"audience\"");
            }
        }
    }

    @Override
    Json answer(Json event, TimedRun run) {
        var wish = read(event);
        return wish.audience()
                .map(audience -> told(wish.change(), audience, run.log()))
                .orElseGet(() -> hearers(wish));
    }

    /** The log keeps what the alert log does not: which message this one came after. */
    private Json told(ChangeRef change, AudienceId audience, Log log) {
        var outcome = realert.call(change, audience);
        var answer = change(change)
                .put("audience", audience)
                .put("messageId", outcome.messageId())
                .putIfPresent("before", outcome.before().map(RealertHandler::write))
                .build();
        log.about(change.agreement(), change.number())
                .info("Told audience " + audience + " once more by message " + outcome.messageId()
                        + outcome.before()
                                .map(before -> ", after " + before.messageId())
                                .orElse(""));
        return answer;
    }

    private Json hearers(Wish wish) {
        var hearers = find.call(wish.change(), wish.after());
        return change(wish.change())
                .put("audiences", hearers.hearers(), RealertHandler::write)
                .putIfPresent("next", hearers.next())
                .build();
    }

    private static Wish read(Json event) {
        return Form.read(event, node -> {
            var form = node.form();
            var agreement = form.required("agreement", id -> new AgreementId(id.text()));
            var change = form.required("change", Node::integer);
            var audience = form.optional("audience", RealertHandler::audience);
            var after = form.optional("after", RealertHandler::audience);
            return form.build(
                    () -> new Wish(new ChangeRef(agreement.get(), change.get()), audience.get(), after.get()));
        });
    }

    private static AudienceId audience(Node node) {
        var text = node.text();
        if (!text.matches("[0-9a-f]{32}")) {
            throw new InvalidValue(
                    "", "must be 32 hexadecimal digits; leave it out to see the audiences of the change");
        }
        return new AudienceId(text);
    }

    private static Json.Builder change(ChangeRef change) {
        return Json.object().put("agreement", change.agreement()).put("change", change.number());
    }

    private static Json write(Hearer hearer) {
        var json = Json.object().put("audience", hearer.audience());
        hearer.described().ifPresentOrElse(described -> write(json, described), () -> json.put("ended", true));
        return json.putIfPresent("sent", hearer.sent().map(RealertHandler::write))
                .build();
    }

    private static void write(Json.Builder json, Described described) {
        json.put("frequency", described.listed().frequency().term())
                .put("language", described.listed().language().term())
                .put("interests", described.interests(), InterestDocument::write);
    }

    private static Json write(Accepted sent) {
        return Json.object()
                .put("messageId", sent.messageId())
                .put("at", sent.at())
                .build();
    }
}
