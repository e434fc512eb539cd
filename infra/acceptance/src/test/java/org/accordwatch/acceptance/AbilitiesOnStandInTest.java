package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.LocalClients;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** What only the stand-in can do is done there. */
@On(Backends.STAND_IN)
final class AbilitiesOnStandInTest {
    private final World world;

    AbilitiesOnStandInTest(World world) {
        this.world = world;
    }

    @Test
    void aCodeRunsOutWhenTheClockIsMoved() {
        var number = "+12025550171";
        var id = world.signUp("sms", number, world.agreement());
        var code = world.code(number);
        world.advance(Duration.ofMinutes(16));
        var path = "/subscriptions/" + id + "/confirmation";
        assertThat(world.asAnybody(path, "{\"code\": \"%s\"}".formatted(code)).status())
                .isEqualTo(409);
    }

    @Test
    void whoeverAnsweredStopIsTextedNoMore() {
        var number = "+12025550172";
        var agreement = world.agreement();
        world.subscriber("sms", number, agreement);
        world.record(agreement, "before", World.talks("Talks begin."));
        world.stop(number);
        world.record(agreement, "after", World.talks("Talks begin again."));
        assertThat(world.alertsTo(number)).hasSize(1);
    }

    @Test
    void aWebhookUnderExampleComIsReadAndConfirms() {
        var hook = "https://hook.example.com/abilities";
        try (var sns = LocalClients.pointed(SnsClient.builder(), world.stack().snsEndpoint())
                .build()) {
            var topic = sns.createTopic(create -> create.name("abilities")).topicArn();
            sns.subscribe(
                    subscribe -> subscribe.topicArn(topic).protocol("https").endpoint(hook));
            world.settle();
            world.confirm(hook, "");
            sns.publish(publish -> publish.topicArn(topic).message("news"));
        }
        assertThat(world.alertsTo(hook))
                .singleElement()
                .satisfies(alert -> assertThat(alert.channel()).isEqualTo(Channel.WEBHOOK))
                .extracting(Received::body)
                .asString()
                .contains("news");
    }
}
