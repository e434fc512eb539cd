package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Publish to a number, and CheckIfPhoneNumberIsOptedOut. */
final class PhoneCalls {
    private static final int LONGEST = 1_600;

    private PhoneCalls() {}

    static List<Call> all() {
        return List.of(
                text(
                        "a code",
                        "+33616000001",
                        publish -> publish.message("Your code is 123456")
                                .messageAttributes(Map.of(
                                        "AWS.SNS.SMS.SMSType", AttributeCalls.value("String", "Transactional")))),
                text(
                        "JSON",
                        "+33616000002",
                        publish -> publish.messageStructure("json")
                                .message("{\"default\":\"for all\",\"sms\":\"for \\\"phones\\\"\"}")),
                text("the longest message", "+33616000003", publish -> publish.message("t".repeat(LONGEST))),
                text("too long a message", "+33616000004", publish -> publish.message("t".repeat(LONGEST + 1))),
                text("an empty message", "+33616000005", publish -> publish.message("")),
                new Call("Text a number that opted out", scene -> {
                    scene.sns().optOut("+33616000006");
                    text(scene, "+33616000006", publish -> publish.message("Text"));
                }),
                new Call(
                        "Text what is no number",
                        scene -> scene.answer(() -> scene.client()
                                .publish(publish -> publish.phoneNumber("12").message("Text"))
                                .messageId())),
                new Call(
                        "Text a number without a plus",
                        scene -> scene.answer(() -> scene.client()
                                .publish(publish ->
                                        publish.phoneNumber("33616000007").message("Text"))
                                .messageId())),
                new Call("CheckIfPhoneNumberIsOptedOut", scene -> {
                    check(scene, "before", "+33616000008");
                    scene.sns().optOut("+33616000008");
                    check(scene, "after", "+33616000008");
                }),
                new Call("CheckIfPhoneNumberIsOptedOut of what is no number", scene -> check(scene, "answer", "12")),
                new Call("CheckIfPhoneNumberIsOptedOut of an empty number", scene -> check(scene, "answer", "")));
    }

    private static Call text(String which, String number, Consumer<PublishRequest.Builder> request) {
        return new Call("Text " + which, scene -> text(scene, number, request));
    }

    private static void text(Scene scene, String number, Consumer<PublishRequest.Builder> request) {
        scene.answer(() -> scene.client()
                .publish(publish -> request.accept(publish.phoneNumber(number)))
                .messageId());
        scene.noteTexts(number);
    }

    private static void check(Scene scene, String fact, String number) {
        scene.answer(
                fact,
                () -> "opted out: "
                        + scene.client()
                                .checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(number))
                                .isOptedOut());
    }
}
