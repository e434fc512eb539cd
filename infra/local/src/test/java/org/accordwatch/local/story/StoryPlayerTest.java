package org.accordwatch.local.story;

import static org.accordwatch.local.story.FakeStage.alert;
import static org.accordwatch.local.story.FakeStage.code;
import static org.accordwatch.local.story.FakeStage.farewell;
import static org.accordwatch.local.story.FakeStage.link;
import static org.accordwatch.local.story.FakeStage.post;
import static org.accordwatch.local.story.FakeStage.question;
import static org.accordwatch.local.story.FakeStage.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a story can tell beside requests, and what the player complains of. */
class StoryPlayerTest {
    private static final String MAIL = "desk@example.com";
    private static final String NUMBER = "+12025550143";
    private static final String HOOK = "https://hook.example.com/in";

    private final Play play = new Play();

    @Test
    void aNameStandsForTheIdOfItsSignUp() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .step("{\"as\": \"reader\", \"request\": \"GET /subscriptions/{desk}\"}");
        play.stage.answers(200, "{}");

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds)
                .containsExactly("POST /subscriptions", "follow " + link("t1"), "GET /subscriptions/id-of-desk");
        assertThat(play.lines).anyMatch(line -> line.contains("GET /subscriptions/{desk}"));
        assertThat(play.lines).noneMatch(line -> line.contains("id-of-desk"));
    }

    @Test
    void aSignUpThatWasNotTakenCannotBeSpokenOf() throws Exception {
        play.stage.answers(429, "{\"detail\": \"Too many.\"}");
        play.step("{\"as\": \"reader\", \"request\": \"POST /subscriptions\", \"name\": \"desk\", \"body\": {}}")
                .step("{\"as\": \"reader\", \"request\": \"GET /subscriptions/{desk}\"}")
                .step("{\"as\": \"reader\", \"confirm\": \"desk\"}");

        assertThat(play.complaints())
                .containsExactly(
                        "Step 1 was answered with 429 instead of 202: Too many.",
                        "Step 2 could not be played: desk did not sign up.",
                        "Step 3 could not be played: desk did not sign up.");
    }

    @Test
    void nothingMustArriveUntilTheSignUpIsConfirmed() throws Exception {
        play.signUp("desk", MAIL, "{\"party\": \"CN\"}", false, question(MAIL, "t1"))
                .change("CN", "Before.")
                .confirm("desk", "latest")
                .change("CN", "After.", alert(MAIL, "After."))
                .change("US", "Another.");

        assertThat(play.complaints()).isEmpty();
        assertThat(play.player.alertsExpected()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsSentAgainIsNoSecondChange() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1")).change("CN", "News.", alert(MAIL, "News."));
        play.stage.answers(201, "{\"change\": {\"number\": 1, \"agreement\": \"truce\"}}");
        play.step("{\"as\": \"editor\", \"request\": \"POST /agreements/truce/changes\", \"body\": {}}");

        assertThat(play.complaints()).isEmpty();
    }

    @Test
    void anAlertWithoutConsentIsComplainedOf() throws Exception {
        play.signUp("desk", MAIL, "{}", false, question(MAIL, "t1")).change("CN", "News.", alert(MAIL, "News."));

        assertThat(play.complaints()).containsExactly(MAIL + " got 1 alerts instead of 0.");
    }

    @Test
    void alertsInTheWrongOrderAreComplainedOf() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .change("CN", "One.")
                .change("CN", "Two.", alert(MAIL, "Two."), alert(MAIL, "One."));

        assertThat(play.complaints())
                .containsExactly(
                        "Alert 1 to " + MAIL + " is not about change 1 of truce.",
                        "Alert 2 to " + MAIL + " is not about change 2 of truce.");
    }

    @Test
    void whoeverIsAskedNothingCannotConfirm() throws Exception {
        play.stage.answers(202, "{\"id\": \"x\"}");
        play.step("""
                {"as": "reader", "request": "POST /subscriptions", "body": {"channel": "email", "endpoint": "%s"}}""".formatted(MAIL));

        assertThat(play.complaints()).containsExactly(MAIL + " was not asked to confirm.");
    }

    @ParameterizedTest
    @CsvSource({"first, t1, CN", "latest, t2, US"})
    void aHolderChoosesAmongQuestions_andWhatThatOneAskedForCounts(String which, String token, String party)
            throws Exception {
        play.signUp("one", MAIL, "{\"party\": \"CN\"}", false, question(MAIL, "t1"))
                .signUp("two", MAIL, "{\"party\": \"US\"}", false, question(MAIL, "t2"))
                .confirm("one", which)
                .change(party, "News.", alert(MAIL, "News."))
                .change(party.equals("CN") ? "US" : "CN", "Of no interest.");

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds).contains("follow " + link(token));
    }

    @Test
    void theNewestConfirmedSignUpReplacesOthers_evenIfAnOlderOneIsConfirmedLater() throws Exception {
        play.signUp("one", MAIL, "{\"party\": \"CN\"}", false, question(MAIL, "t1"))
                .signUp("two", MAIL, "{\"party\": \"US\"}", true, question(MAIL, "t2"))
                .change("US", "News.", alert(MAIL, "News."))
                .confirm("one", "first")
                .change("CN", "Of no interest any more.")
                .change("US", "More news.", alert(MAIL, "More news."));

        assertThat(play.complaints()).isEmpty();
    }

    @Test
    void aSecondSignUpWaitsBesideTheFirst() throws Exception {
        play.signUp("one", MAIL, "{\"party\": \"CN\"}", true, question(MAIL, "t1"))
                .signUp("two", MAIL, "{}", false, question(MAIL, "t2"))
                .change("CN", "One.", alert(MAIL, "One."))
                .confirm("two", "latest")
                .change("CN", "Two.", alert(MAIL, "Two."), alert(MAIL, "Two."));

        assertThat(play.complaints()).containsExactly(MAIL + " got 3 alerts instead of 2.");
    }

    @Test
    void aChangeOfInterestsThatWaitsCountsOnceItIsConfirmed() throws Exception {
        play.signUp("desk", MAIL, "{\"party\": \"CN\"}", true, question(MAIL, "t1"))
                .put("desk", "{\"party\": \"US\"}", 202, question(MAIL, "t2"))
                .change("CN", "Still.", alert(MAIL, "Still."))
                .change("US", "Not yet.")
                .confirm("desk", "latest")
                .change("CN", "No more.")
                .change("US", "Now.", alert(MAIL, "Now."));

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds).contains("PUT /subscriptions/id-of-desk", "follow " + link("t2"));
    }

    @Test
    void aChangeOfInterestsThatWaitsIsConfirmedAtOnceUnlessTheStorySaysOtherwise() throws Exception {
        play.signUp("desk", MAIL, "{\"party\": \"CN\"}", true, question(MAIL, "t1"));
        play.stage.answers(202, "{}", question(MAIL, "t2")).answers(200, "");
        play.step(
                        "{\"as\": \"reader\", \"request\": \"PUT /subscriptions/{desk}\", \"body\": {\"interests\": [{\"party\": \"US\"}]}}")
                .change("US", "Now.", alert(MAIL, "Now."));

        assertThat(play.complaints()).isEmpty();
    }

    @Test
    void aChangeOfInterestsThatIsDoneCountsAtOnce() throws Exception {
        play.signUp("phone", NUMBER, "{\"party\": \"CN\"}", true, code(NUMBER, "123456"))
                .put("phone", "{\"party\": \"US\"}", 200)
                .change("CN", "No more.")
                .change("US", "Now.", text(NUMBER));

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds).contains("POST /subscriptions/id-of-phone/confirmation 123456");
    }

    @Test
    void interestsChangedBeforeTheCodeCountOnceItIsSent() throws Exception {
        play.signUp("phone", NUMBER, "{\"party\": \"CN\"}", false, code(NUMBER, "123456"))
                .put("phone", "{\"party\": \"US\"}", 200)
                .change("US", "Not yet.")
                .confirm("phone", "latest")
                .change("CN", "Never.")
                .change("US", "Now.", text(NUMBER));

        assertThat(play.complaints()).isEmpty();
    }

    @Test
    void aPutMayBeAnsweredEitherWay_butNotOtherwise() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1")).put("desk", "{}", 409);

        assertThat(play.complaints())
                .singleElement()
                .asString()
                .startsWith("Step 2 was answered with 409 instead of 200 or 202");
    }

    @Test
    void whoeverLeftGetsNothing() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .delete("desk")
                .change("CN", "News.", alert(MAIL, "News."));

        assertThat(play.complaints()).containsExactly(MAIL + " got 1 alerts instead of 0.");
    }

    @Test
    void aMailsLinkIsAWayToLeave_andTheFarewellIsNoQuestion() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .change("CN", "News.", alert(MAIL, "News."))
                .step("{\"as\": \"reader\", \"leaveByLink\": \"desk\"}");
        play.stage.answers(200, "", farewell(MAIL, "back"));
        play.change("CN", "Missed.")
                .signUp("again", MAIL, "{}", false, question(MAIL, "t2"))
                .confirm("again", "latest")
                .change("CN", "Heard.", alert(MAIL, "Heard."));

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds)
                .contains("follow http://sns/unsubscribe.html?SubscriptionArn=arn&Endpoint=x", "follow " + link("t2"))
                .doesNotContain("follow " + link("back"));
    }

    @Test
    void aWebhookConfirmsAndLeavesByTheLinksInItsDocuments() throws Exception {
        var leave = "http://sns/?Action=Unsubscribe&SubscriptionArn=arn";
        play.signUp(
                        "hook",
                        HOOK,
                        "{}",
                        true,
                        post(HOOK, Type.CONFIRMATION, "{\"SubscribeURL\" : \"" + link("t1") + "\",\n\"Type\": 1}"))
                .change(
                        "CN",
                        "News.",
                        post(
                                HOOK,
                                Type.ALERT,
                                "{\"Message\": \"/agreements/truce\", \"UnsubscribeURL\" : \"" + leave + "\"}"))
                .step("{\"as\": \"reader\", \"leaveByLink\": \"hook\"}");
        play.stage.answers(200, "");
        play.change("CN", "Missed.");

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds).contains("follow " + link("t1"), "follow " + leave);
    }

    @Test
    void whoeverGotNoSuchLinkCannotLeaveByIt() throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .step("{\"as\": \"reader\", \"leaveByLink\": \"desk\"}");

        assertThat(play.complaints()).containsExactly(MAIL + " got no message with a link to leave by.");
    }

    @Test
    void afterStopNothingMustArriveUntilStart_andWhatWasMissedIsNotMadeUp() throws Exception {
        play.signUp("phone", NUMBER, "{}", true, code(NUMBER, "123456"))
                .step("{\"as\": \"reader\", \"stop\": \"phone\"}")
                .change("CN", "Missed.")
                .step("{\"as\": \"reader\", \"start\": \"phone\"}")
                .change("CN", "Heard.", text(NUMBER))
                .step("{\"as\": \"reader\", \"start\": \"phone\"}");

        assertThat(play.complaints())
                .singleElement()
                .asString()
                .startsWith(NUMBER + " gets no texts again: SNS opts a number in once in 30 days");
        assertThat(play.stage.deeds).contains("stop " + NUMBER, "start " + NUMBER);
        assertThat(play.player.alertsExpected()).isEqualTo(1);
    }

    @Test
    void aCodeThatIsRefusedIsComplainedOf() throws Exception {
        play.stage.answers(202, "{\"id\": \"x\"}", code(NUMBER, "123456")).answers(409, "{}");
        play.step("""
                {"as": "reader", "request": "POST /subscriptions", "body": {"channel": "sms", "endpoint": "%s"}}""".formatted(NUMBER));

        assertThat(play.complaints()).containsExactly(NUMBER + " could not confirm; the answer was 409.");
    }

    @Test
    void timeGoesByAndRequestsComeFromSomewhere() throws Exception {
        play.step("{\"advance\": \"PT15M\"}")
                .step("{\"as\": \"reader\", \"request\": \"GET /agreements\", \"from\": \"203.0.113.7\"}");
        play.stage.answers(200, "{}");

        assertThat(play.complaints()).isEmpty();
        assertThat(play.stage.deeds).containsExactly("advance PT15M", "GET /agreements from 203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"state": "active"}          |
            {"tags": ["a", {"b": 1}]}    |
            {"state": "pending"}         | Step 1 was answered with "state": "active" instead of "pending".
            {"tags": ["a"]}              | Step 1 was answered with "tags": ["a",{"b":1}] instead of ["a"].
            {"next": "x"}                | Step 1 was answered without "next", which should be "x".
            """)
    void whatAnAnswerSaysIsLookedAt(String answers, String complaint) throws Exception {
        play.stage.answers(200, "{\"state\": \"active\", \"tags\": [\"a\", {\"b\": 1}], \"more\": 1}");
        play.step("{\"as\": \"reader\", \"request\": \"GET /x\", \"answers\": %s}".formatted(answers));

        assertThat(String.join(" ", play.complaints())).isEqualTo(complaint == null ? "" : complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"desk@example.com": ["confirmation", "alert"]}                 |
            {"desk@example.com": ["confirmation", "alert"], "else@x.y": []} |
            {"desk@example.com": ["alert", "confirmation"]}                 | Step 3: desk@example.com got confirmation, alert instead of alert, confirmation.
            {"else@x.y": ["code"]}                                          | Step 3: else@x.y got nothing instead of code.
            """)
    void whatArrivedIsLookedAt(String receives, String complaint) throws Exception {
        play.signUp("desk", MAIL, "{}", true, question(MAIL, "t1"))
                .change("CN", "News.", alert(MAIL, "News."))
                .step("{\"receives\": %s}".formatted(receives));

        assertThat(String.join(" ", play.complaints())).isEqualTo(complaint == null ? "" : complaint);
    }
}
