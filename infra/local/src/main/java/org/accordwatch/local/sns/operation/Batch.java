package org.accordwatch.local.sns.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** The entries of a PublishBatch by their ids: those accepted, and those refused one by one. */
record Batch(Map<String, Message> accepted, Map<String, SnsException> refused) {
    /** SNS API reference, PublishBatch. */
    private static final int MAX_ENTRIES = 10;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    static Batch read(QueryRequest request, Function<QueryRequest, Message> reader) {
        List<QueryRequest> entries = request.members("PublishBatchRequestEntries.member");
        checkTogether(entries);
        Map<String, Message> accepted = new LinkedHashMap<>();
        Map<String, SnsException> refused = new LinkedHashMap<>();
        for (QueryRequest entry : entries) {
            try {
                accepted.put(entry.required("Id"), reader.apply(entry));
            } catch (SnsException refusal) {
                refused.put(entry.required("Id"), refusal);
            }
        }
        if (accepted.values().stream().mapToInt(Message::size).sum() > Message.MAX_BYTES) {
            throw new SnsException(
                    SnsErrorCode.BATCH_REQUEST_TOO_LONG,
                    "The length of all the messages put together is more than the limit.");
        }
        return new Batch(accepted, refused);
    }

    private static void checkTogether(List<QueryRequest> entries) {
        List<String> ids = entries.stream().map(entry -> entry.required("Id")).toList();
        if (ids.isEmpty()) {
            throw new SnsException(SnsErrorCode.EMPTY_BATCH_REQUEST, "The batch request doesn't contain any entries.");
        }
        if (ids.size() > MAX_ENTRIES) {
            throw new SnsException(
                    SnsErrorCode.TOO_MANY_ENTRIES_IN_BATCH_REQUEST,
                    "The batch request contains more entries than permissible.");
        }
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new SnsException(
                    SnsErrorCode.INVALID_BATCH_ENTRY_ID,
                    "The Id of a batch entry in a batch request doesn't abide by the specification.");
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw new SnsException(
                    SnsErrorCode.BATCH_ENTRY_IDS_NOT_DISTINCT,
                    "Two or more batch entries in the request have the same Id.");
        }
    }

    List<Xml> result() {
        List<List<Xml>> successful = accepted.entrySet().stream()
                .map(entry -> List.of(
                        Xml.text("Id", entry.getKey()),
                        Xml.text("MessageId", entry.getValue().id())))
                .toList();
        List<List<Xml>> failed = refused.entrySet().stream()
                .map(entry -> refusal(entry.getKey(), entry.getValue()))
                .toList();
        return List.of(Xml.list("Successful", successful), Xml.list("Failed", failed));
    }

    private static List<Xml> refusal(String id, SnsException refusal) {
        return List.of(
                Xml.text("Id", id),
                Xml.text("Code", refusal.code().code()),
                Xml.text("Message", refusal.text()),
                Xml.text("SenderFault", Boolean.toString(refusal.code().senderFault())));
    }
}
