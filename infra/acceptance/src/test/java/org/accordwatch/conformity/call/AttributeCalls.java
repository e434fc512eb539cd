package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** The attributes of a message in Publish. */
final class AttributeCalls {
    private AttributeCalls() {}

    static List<Call> all() {
        return List.of(
                attribute("that is a text", "kind", value("String", "talks")),
                attribute("that is a number", "change", value("Number", "17")),
                attribute("that is a list", "parties", value("String.Array", "[\"gbr\",\"usa\",7,true,null]")),
                attribute(
                        "that is bytes",
                        "seal",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromUtf8String("wax"))
                                .build()),
                attribute("that is no number", "change", value("Number", "seventeen")),
                attribute("that is no list", "parties", value("String.Array", "{\"a\":1}")),
                attribute("of a type that there is not", "kind", value("Colour", "blue")),
                attribute(
                        "without a type",
                        "kind",
                        MessageAttributeValue.builder().stringValue("talks").build()),
                attribute(
                        "without a value",
                        "kind",
                        MessageAttributeValue.builder().dataType("String").build()),
                attribute("of an empty value", "kind", value("String", "")),
                attribute("with a blank in its name", "two words", value("String", "talks")),
                attribute("whose name begins with a dot", ".kind", value("String", "talks")),
                attribute("whose name has two dots in a row", "a..b", value("String", "talks")),
                attribute("whose name is Amazon's", "AWS.kind", value("String", "talks")),
                attribute("that steers text messages", "AWS.SNS.SMS.SMSType", value("String", "Transactional")));
    }

    private static Call attribute(String which, String name, MessageAttributeValue value) {
        return new Call("Publish an attribute " + which, scene -> {
            String topic = scene.topic();
            scene.answer(() -> scene.client()
                    .publish(publish -> publish.topicArn(topic).message("Text").messageAttributes(Map.of(name, value)))
                    .messageId());
        });
    }

    static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
