package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.accordwatch.acceptance.backend.Ability;
import org.junit.jupiter.api.Test;

/** Signing up, confirming and leaving. */
abstract class SubscribingSuite {
    private final World world;

    SubscribingSuite(World world) {
        this.world = world;
    }

    @Test
    @Needs(Ability.MAILBOX)
    void aSignUpIsPendingUntilTheMailIsAnswered() {
        var email = World.someEmail();
        var agreement = world.agreement();
        var id = world.signUp("email", email, agreement);
        assertThat(state(id)).isEqualTo("pending");
        world.confirm(email, id);
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    @Needs(Ability.TEXTS)
    void aPhoneNumberIsConfirmedByItsCode() {
        var number = "+12025550110";
        var agreement = world.agreement();
        var id = world.signUp("sms", number, agreement);
        assertThat(state(id)).isEqualTo("pending");
        world.confirm(number, id);
        assertThat(state(id)).isEqualTo("active");
        world.record(agreement, "key", World.talks("Talks begin."));
        assertThat(world.alertsTo(number))
                .singleElement()
                .satisfies(alert -> assertThat(alert.body())
                        .contains("Talks opened in London")
                        .doesNotStartWith("{")
                        .doesNotStartWith("\""));
    }

    @Test
    @Needs(Ability.TEXTS)
    void aWrongCodeCostsATryAndFiveCloseTheConfirmation() {
        var number = "+12025550111";
        var id = world.signUp("sms", number, world.agreement());
        var right = world.code(number);
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            var answer = confirmation(id, wrong);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/code");
        }
        assertThat(confirmation(id, right).status()).isEqualTo(409);
        assertThat(state(id)).isEqualTo("pending");
    }

    @Test
    @Needs(Ability.TEXTS)
    void confirmingAgainChangesNothing() {
        var number = "+12025550112";
        var id = world.signUp("sms", number, world.agreement());
        var code = world.code(number);
        assertThat(confirmation(id, code).status()).isEqualTo(200);
        assertThat(confirmation(id, code).body().path("state").asText()).isEqualTo("active");
    }

    @Test
    @Needs(Ability.MAILBOX)
    void whoeverLeftHearsNothingMore() {
        var email = World.someEmail();
        var agreement = world.agreement();
        var id = world.subscriber("email", email, agreement);
        assertThat(world.delete("/subscriptions/" + id).status()).isEqualTo(204);
        assertThat(world.get("/subscriptions/" + id).status()).isEqualTo(404);
        assertThat(world.delete("/subscriptions/" + id).status()).isEqualTo(404);
        world.record(agreement, "key", World.talks("Talks begin."));
        assertThat(world.alertsTo(email)).isEmpty();
    }

    @Test
    @Needs(Ability.MAILBOX)
    void whoeverUsedTheLinkOfSnsIsShownAsEnded() {
        var email = World.someEmail();
        var agreement = world.agreement();
        var id = world.subscriber("email", email, agreement);
        world.record(agreement, "key", World.talks("Talks begin."));
        world.leaveByLink(email);
        assertThat(state(id)).isEqualTo("ended");
    }

    @Test
    void aPendingSignUpCanBeTakenBack() {
        var email = World.someEmail();
        var id = world.signUp("email", email, world.agreement());
        assertThat(world.delete("/subscriptions/" + id).status()).isEqualTo(204);
        assertThat(world.get("/subscriptions/" + id).status()).isEqualTo(404);
    }

    @Test
    @Needs(Ability.TEXTS)
    void addressesAndCodesAreInNoTableAndNoLog() {
        var agreement = world.agreement();
        var email = "canary.4711@canary-mail.example";
        var number = "+12025550199";
        world.subscriber("email", email, agreement);
        var id = world.signUp("sms", number, agreement);
        var code = world.code(number);
        confirmation(id, code.equals("123456") ? "654321" : "123456");
        assertThat(confirmation(id, code).status()).isEqualTo(200);
        world.record(agreement, "key", World.talks("Talks begin."));
        world.asAnybody(
                "/subscriptions", "{\"channel\": \"email\", \"endpoint\": \"canary.4711@@canary-mail.example\"}");
        world.settle();
        assertThat(world.stack().everyItem())
                .isNotEmpty()
                .noneMatch(item -> item.contains("canary") || item.contains("2025550199") || holds(item, code));
        assertThat(world.stack().logLines())
                .noneMatch(line -> line.contains("canary") || line.contains("2025550199") || line.contains(id));
    }

    @Test
    void anotherIdIs404() {
        assertThat(world.get("/subscriptions/00000000000000000000000000000000").status())
                .isEqualTo(404);
        assertThat(world.get("/subscriptions/x").status()).isEqualTo(404);
        assertThat(confirmation("00000000000000000000000000000000", "123456").status())
                .isEqualTo(404);
    }

    /** The code as a word of its own: six digits in a row may well be part of a hash. */
    private static boolean holds(String item, String code) {
        return Pattern.compile("\\b" + code + "\\b").matcher(item).find();
    }

    private String state(String id) {
        return world.get("/subscriptions/" + id).body().path("state").asText();
    }

    private World.Answer confirmation(String id, String code) {
        return world.asAnybody("/subscriptions/" + id + "/confirmation", "{\"code\": \"%s\"}".formatted(code));
    }
}
