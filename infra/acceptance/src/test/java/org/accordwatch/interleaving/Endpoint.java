package org.accordwatch.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/**
 * Does what people do with one endpoint, tells its holder's model of it, and says in a sentence what happened; nothing where nothing
 * could be done yet.
 */
final class Endpoint {
    private final World world;
    private final Random random;
    private final String agreement;
    private final String name;
    private final String channel;
    private final String address;
    private final Holder holder = new Holder();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private int heard;

    Endpoint(World world, Random random, String agreement, String name, String channel, String address) {
        this.world = world;
        this.random = random;
        this.agreement = agreement;
        this.name = name;
        this.channel = channel;
        this.address = address;
    }

    String signUp() {
        var wish = any(List.of(Wish.values()));
        int asked = questions().size();
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": %s}""".formatted(channel, address, wish.interests(agreement)));
        if (answer.status() == 202) {
            var id = answer.body().path("id").asText();
            ids.add(id);
            holder.asks(id, wish, topicAsked(asked));
            if (isNumber()) {
                codes.put(id, world.code(address));
            }
            return "%s signs up for %s: %s".formatted(name, wish, named(id));
        }
        assertThat(answer.status()).isEqualTo(429);
        return "%s signs up too often".formatted(name);
    }

    Optional<String> change() {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var id = any(ids);
        var wish = any(List.of(Wish.values()));
        int asked = questions().size();
        int status = world.put("/subscriptions/" + id, """
                {"frequency": "immediate", "interests": %s}""".formatted(wish.interests(agreement)))
                .status();
        assertThat(status).isIn(200, 202, 404, 409, 429);
        if (status == 200 || status == 202) {
            if (isNumber()) {
                holder.moves(id, wish);
            } else if (status == 202) {
                holder.asksInstead(id, wish, topicAsked(asked));
            } else {
                holder.takesBack(id);
            }
        }
        return Optional.of("%s changes to %s: %d".formatted(named(id), wish, status));
    }

    /** Answers any question that the endpoint ever got. */
    Optional<String> answer() {
        return isNumber() ? answerByCode() : answerByLink();
    }

    private Optional<String> answerByLink() {
        var questions = questions();
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        var question = any(questions);
        var answer = Link.confirming(question).follow();
        if (answer.statusCode() == 200) {
            holder.agrees(question.topicArn().orElseThrow(), Link.arnIn(answer.body()));
        }
        return Optional.of(
                "%s answers question %d: %d".formatted(name, questions.indexOf(question) + 1, answer.statusCode()));
    }

    private Optional<String> answerByCode() {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var id = any(ids);
        int status = world.asAnybody(
                        "/subscriptions/" + id + "/confirmation",
                        "{\"code\": \"%s\"}".formatted(codes.getOrDefault(id, "")))
                .status();
        assertThat(status).isIn(200, 404, 409);
        if (status == 200) {
            holder.agreesByCode(id);
        }
        return Optional.of("%s gives its code: %d".formatted(named(id), status));
    }

    /** By the link under any alert that the endpoint ever got; texts have none. */
    Optional<String> leave() {
        var alerts = alerts();
        if (isNumber() || alerts.isEmpty()) {
            return Optional.empty();
        }
        var alert = any(alerts);
        var link = Link.leaving(alert);
        assertThat(link.follow().statusCode()).isEqualTo(200);
        holder.leavesByLink(link.arn());
        return Optional.of("%s leaves by the link under alert %d".formatted(name, alerts.indexOf(alert) + 1));
    }

    /** Takes another id for one that may have ended; what waits under the old one waits under the new one. */
    Optional<String> rotate() {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var id = any(ids);
        var said = named(id);
        var answer = world.rotate(id, "%032x".formatted(random.nextLong()));
        assertThat(answer.status()).isIn(200, 404);
        if (answer.status() == 200) {
            var next = answer.body().path("id").asText();
            assertThat(world.delete("/subscriptions/" + id).status()).isEqualTo(404);
            ids.set(ids.indexOf(id), next);
            codes.put(next, codes.getOrDefault(id, ""));
            holder.renames(id, next);
        }
        return Optional.of("%s is rotated: %d".formatted(said, answer.status()));
    }

    Optional<String> delete() {
        return ids.isEmpty() ? Optional.empty() : Optional.of(delete(any(ids)));
    }

    String deleteAll() {
        ids.forEach(this::delete);
        return name + " deletes all";
    }

    private String delete(String id) {
        int status = world.delete("/subscriptions/" + id).status();
        assertThat(status).isIn(204, 404);
        if (status == 204) {
            holder.leaves(id);
        }
        return "%s is deleted: %d".formatted(named(id), status);
    }

    /** That a change which was recorded since the last look, and nothing else, arrived as often as it should: once or not at all. */
    void hears(String kind) {
        int before = heard;
        heard = alerts().size();
        assertThat(heard - before)
                .as(
                        "alerts that reached %s, of a change that it %s",
                        name, holder.hears(kind) ? "is to hear" : "is not to hear")
                .isEqualTo(holder.hears(kind) ? 1 : 0);
    }

    /** The topic of the question that arrived after so many. */
    private Optional<String> topicAsked(int before) {
        world.settle();
        return questions().stream().skip(before).findFirst().flatMap(Received::topicArn);
    }

    /**
     * What SNS asked about sign-ups and changes. It also asks who left whether that was a mistake; nobody here says so, since SNS
     * takes them back without a word to us.
     */
    private List<Received> questions() {
        return received(Type.CONFIRMATION)
                .filter(message -> message.body().contains("You have chosen to subscribe"))
                .toList();
    }

    private List<Received> alerts() {
        return received(Type.ALERT).toList();
    }

    private Stream<Received> received(Type type) {
        return world.stack().receivedBy(address).stream().filter(message -> message.type() == type);
    }

    private boolean isNumber() {
        return channel.equals("sms");
    }

    private String named(String id) {
        return name + "'s #" + (ids.indexOf(id) + 1);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
