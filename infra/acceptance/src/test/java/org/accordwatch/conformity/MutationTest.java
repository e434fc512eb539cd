package org.accordwatch.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.conformity.Detour.Tampering;
import org.accordwatch.conformity.Notes.Fact;
import org.accordwatch.conformity.call.Clients;
import org.accordwatch.conformity.call.Table;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * A stand-in that is broken in one way is found out: by what is expected of it, and by the comparison with LocalStack, whose
 * part is played from the list of differences, so that this needs no engine.
 */
class MutationTest {
    private static final Notes EXPECTED = Notes.read("/conformity/expected.yaml");

    @Test
    void aStandInThatIsWholeIsNotFoundOut() throws Exception {
        assertFoundOutIn(Set.of(), _ -> new Tampering() {});
    }

    @Test
    void aStandInThatAcceptsASubjectWithALineBreakIsFoundOut() throws Exception {
        assertFoundOutIn(
                Set.of(
                        "Publish a subject with a line break, answer",
                        "Publish a subject with a line break, mailed",
                        "PublishBatch with one bad subject, answer",
                        "PublishBatch with one bad subject, mailed"),
                _ -> new Tampering() {
                    @Override
                    public void beforeCall(Map<String, String> parameters) {
                        parameters.replaceAll(
                                (name, value) -> name.endsWith("Subject") ? value.replace('\n', ' ') : value);
                    }
                });
    }

    @Test
    void aStandInThatLosesTheMessageStructureIsFoundOut() throws Exception {
        Set<String> found = foundOut(_ -> new Tampering() {
            @Override
            public void beforeCall(Map<String, String> parameters) {
                parameters.keySet().removeIf(name -> name.endsWith("MessageStructure"));
            }
        });

        assertThat(found)
                .contains(
                        "Publish JSON with a text for each protocol, mailed",
                        "Publish JSON with a text for each protocol, texted to +33615000003",
                        "Publish JSON with a text for each protocol, hooked",
                        "Publish JSON without a text for all, answer",
                        "Publish with a structure that there is not, answer",
                        "Text JSON, texted to +33616000002",
                        "PublishBatch of JSON, mailed")
                .allMatch(fact -> fact.contains("JSON") || fact.contains("structure"));
    }

    @Test
    void aStandInThatDeliversToPendingSubscriptionsIsFoundOut() throws Exception {
        assertFoundOutIn(Set.of("Publish to a pending address, mailed"), PendingToo::new);
    }

    @Test
    void aStandInThatAnswersWithAWrongErrorCodeIsFoundOut() throws Exception {
        assertFoundOutIn(
                Set.of("Publish to a topic that there is not, answer", "DeleteTopic, a message to it"),
                _ -> new Tampering() {
                    @Override
                    public String answer(Map<String, String> parameters, String answer) {
                        return "Publish".equals(parameters.get("Action"))
                                ? answer.replace("<Code>NotFound</Code>", "<Code>InvalidParameter</Code>")
                                : answer;
                    }
                });
    }

    /** What makes a way of tampering for a stand-in. */
    private interface Maker {
        Tampering forStandIn(SnsServer server);
    }

    private static void assertFoundOutIn(Set<String> facts, Maker maker) throws Exception {
        assertThat(foundOut(maker)).isEqualTo(facts);
    }

    /** The facts in which a tampered stand-in is not what is expected, all of which the comparison with LocalStack must name too. */
    private static Set<String> foundOut(Maker maker) throws Exception {
        Notes noted = played(maker);
        Set<String> found =
                EXPECTED.against(noted).keySet().stream().map(Fact::toString).collect(Collectors.toSet());
        Differences differences = Differences.read();
        String complaints = String.join("\n", differences.complaints(noted, differences.localStackBeside(EXPECTED)));
        if (found.isEmpty()) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).contains(found);
        }
        return found;
    }

    private static Notes played(Maker maker) throws Exception {
        SnsServer server = SnsServer.start(0, Clock.systemUTC());
        try (Detour detour = new Detour(server.endpoint(), maker.forStandIn(server));
                StandIn sns = StandIn.over(server, _ -> detour.endpoint())) {
            return Notes.of(Table.play(sns));
        }
    }

    /** Puts what is published into the inbox of everybody who was asked by e-mail and has not yet said yes. */
    private record PendingToo(SnsServer server) implements Tampering {
        @Override
        public void beforeCall(Map<String, String> parameters) {
            if ("Publish".equals(parameters.get("Action"))) {
                Optional.ofNullable(parameters.get("TopicArn"))
                        .filter(topic -> topic.contains("pending-address"))
                        .ifPresent(topic -> deliver(topic, parameters.getOrDefault("Message", "")));
            }
        }

        private void deliver(String topic, String message) {
            try (SnsClient client = Clients.of(server.endpoint(), Clients.REGION)) {
                client.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions().stream()
                        .filter(subscription -> subscription.subscriptionArn().equals("PendingConfirmation"))
                        .map(subscription -> new Received(
                                Clock.systemUTC().instant(),
                                Channel.EMAIL,
                                subscription.endpoint(),
                                Type.ALERT,
                                Optional.of("News"),
                                message,
                                Optional.of(topic)))
                        .forEach(server.inbox()::add);
            }
        }
    }
}
