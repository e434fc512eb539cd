package org.accordwatch.local.sns.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsException;

/** A message that SNS accepted, and its size in bytes. */
public record Message(
        String id,
        Instant at,
        Optional<String> subject,
        Texts texts,
        Map<String, MessageAttribute> attributes,
        int size) {
    /** SNS API reference, Publish: "at most 256 KB in size (262,144 bytes, not 262,144 characters)". */
    public static final int MAX_BYTES = 262_144;

    /** SNS API reference, Publish: "The total size limit for a single SMS Publish action is 1,600 characters." */
    public static final int MAX_SMS_CHARACTERS = 1_600;

    private static final int MAX_SUBJECT = 100;

    public Message {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Reads and checks the message in a Publish or in an entry of a PublishBatch. */
    public static Message read(QueryRequest publish, String id, Instant now) {
        String text = publish.required("Message");
        if (text.isEmpty()) {
            throw SnsException.invalidParameter("Empty message");
        }
        Map<String, MessageAttribute> attributes = MessageAttribute.read(publish);
        int size = text.getBytes(UTF_8).length
                + attributes.entrySet().stream()
                        .mapToInt(attribute -> attribute.getValue().size(attribute.getKey()))
                        .sum();
        if (size > MAX_BYTES) {
            throw SnsException.invalidParameter("Message too long");
        }
        return new Message(id, now, subject(publish), texts(publish, text), attributes, size);
    }

    private static Texts texts(QueryRequest publish, String text) {
        Optional<String> structure = publish.optional("MessageStructure").filter(given -> !given.isEmpty());
        if (structure.isEmpty()) {
            return Texts.same(text);
        }
        if (!structure.get().equals("json")) {
            throw SnsException.invalidParameter("MessageStructure");
        }
        return Texts.read(text);
    }

    /**
     * SNS API reference, Publish: "Subjects must be UTF-8 text with no line breaks or control characters, and less than
     * 100 characters long." Older versions of that page demanded ASCII.
     */
    private static Optional<String> subject(QueryRequest publish) {
        Optional<String> subject = publish.optional("Subject");
        if (subject.isPresent() && !validSubject(subject.get())) {
            throw SnsException.invalidParameter("Subject");
        }
        return subject;
    }

    private static boolean validSubject(String subject) {
        return !subject.isEmpty()
                && subject.codePointCount(0, subject.length()) < MAX_SUBJECT
                && subject.codePoints().noneMatch(Message::breaksALine);
    }

    private static boolean breaksALine(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** What sort of news this is, as its publisher says by the attribute {@code type}. */
    public Type type() {
        return Optional.ofNullable(attributes.get("type"))
                .filter(attribute -> attribute.value().equals("digest"))
                .map(_ -> Type.DIGEST)
                .orElse(Type.ALERT);
    }
}
