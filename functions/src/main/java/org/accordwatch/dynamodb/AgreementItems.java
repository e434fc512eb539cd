package org.accordwatch.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.Step;
import org.accordwatch.alerting.Told;
import org.accordwatch.document.AgreementDocument;
import org.accordwatch.document.ChangeDocument;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.recording.AgreementStore.Answered;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.TimelineEntry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the agreements table is laid out: an agreement's head and changes under one key, idempotency records apart. */
final class AgreementItems {
    static final String HEAD = "HEAD";
    /** The index that lists agreements, the newest change first. */
    static final String NEWEST_FIRST = "newest-first";

    static final String LIST = Items.LIST;
    static final String ALL_AGREEMENTS = "AGREEMENTS";
    static final String CHANGED_AT = "changedAt";
    static final String CHANGES = "changes";
    private static final String AGREEMENT = "AGREEMENT#";
    private static final String CHANGE_NUMBER = "CHANGE#";
    /** Numbers are padded to ten digits, so that they sort as texts do. */
    private static final long TEN_DIGITS = 10_000_000_000L;

    private static final String CHANGE = "change";
    private static final String CORRECTED_BY = "correctedBy";
    private static final String BACKGROUND = "background";
    private static final String AGREEMENT_AFTER = "agreement";
    private static final String FINGERPRINT = "fingerprint";
    private static final String RECORDED = "recorded";

    private AgreementItems() {}

    static String pk(AgreementId id) {
        return AGREEMENT + id;
    }

    static String sk(int number) {
        return CHANGE_NUMBER + Long.toString(TEN_DIGITS + number).substring(1);
    }

    static Map<String, AttributeValue> headKey(AgreementId id) {
        return Items.key(pk(id), HEAD);
    }

    static Map<String, AttributeValue> head(Agreement agreement) {
        return head(agreement, AgreementDocument.write(agreement));
    }

    /** @param document of the agreement */
    static Map<String, AttributeValue> head(Agreement agreement, Json.Fields document) {
        var item = Items.item(pk(agreement.id()), HEAD, document);
        item.put(LIST, AttributeValue.fromS(ALL_AGREEMENTS));
        item.put(CHANGED_AT, AttributeValue.fromS(Items.sortable(agreement.changedAt())));
        Step.nextUnlessSeenTo(agreement).ifPresent(at -> ToDo.DEADLINE.mark(item, at));
        return item;
    }

    static boolean isHead(Map<String, AttributeValue> item) {
        return Items.text(item, Items.SK).equals(HEAD);
    }

    static Agreement agreement(Map<String, AttributeValue> head) {
        return AgreementDocument.read(Items.document(head, LIST, ToDo.TODO, ToDo.TODO_AT));
    }

    /** The change and its background: an item of its own, and a part of the answer that is kept. */
    static Json.Fields document(Recorded recorded) {
        return Json.object()
                .put(CHANGE, ChangeDocument.write(recorded.change()))
                .put(BACKGROUND, ChangeDocument.write(recorded.background()))
                .build();
    }

    /** @param document of what was recorded */
    static Map<String, AttributeValue> change(Recorded recorded, Json.Fields document) {
        var item = Items.item(
                pk(recorded.change().agreement()), sk(recorded.change().number()), document);
        ToDo.ALERT.mark(item, recorded.change().recordedAt());
        return item;
    }

    static Change change(Map<String, AttributeValue> item) {
        return ChangeDocument.read(Items.document(item).fields(CHANGE));
    }

    static TimelineEntry entry(Map<String, AttributeValue> item) {
        return new TimelineEntry(change(item), correctedBy(item));
    }

    static Told told(Map<String, AttributeValue> item) {
        return new Told(
                change(item), ChangeDocument.readBackground(Items.document(item).fields(BACKGROUND)));
    }

    /** The numbers of the corrections that name a change, kept beside it: the change itself is never edited. */
    static List<Integer> correctedBy(Map<String, AttributeValue> change) {
        var numbers = change.get(CORRECTED_BY);
        return numbers == null
                ? List.of()
                : numbers.l().stream()
                        .map(number -> Integer.parseInt(number.n()))
                        .toList();
    }

    /** Of which change an item's keys speak. */
    static ChangeRef ref(Map<String, AttributeValue> keys) {
        return new ChangeRef(
                id(keys), Integer.parseInt(Items.text(keys, Items.SK).substring(CHANGE_NUMBER.length())));
    }

    /** Of which agreement an item's keys speak. */
    static AgreementId id(Map<String, AttributeValue> keys) {
        return new AgreementId(Items.text(keys, Items.PK).substring(AGREEMENT.length()));
    }

    static Map<String, AttributeValue> answerKey(AgreementId agreement, IdempotencyKey key) {
        return Items.key("KEY#" + agreement + "#" + key.value(), "KEY");
    }

    /**
     * What was recorded is kept as text: nobody looks into it, and as attributes it is twice as long.
     *
     * @param document of what was recorded
     * @param agreement the document of the agreement as it stands with it
     */
    static Map<String, AttributeValue> answer(Answered answered, Json.Fields document, Json.Fields agreement) {
        var kept = document.with().put(AGREEMENT_AFTER, agreement).build();
        var item = new HashMap<>(answerKey(answered.recorded().agreement().id(), answered.key()));
        item.put(FINGERPRINT, AttributeValue.fromS(answered.fingerprint()));
        item.put(RECORDED, AttributeValue.fromS(JsonText.write(kept)));
        item.put(Items.EXPIRES_AT, Items.seconds(answered.until()));
        return item;
    }

    static Answered answered(IdempotencyKey key, Map<String, AttributeValue> item) {
        if (!(JsonText.parse(Items.text(item, RECORDED)) instanceof Json.Fields document)) {
            throw new IllegalStateException("what was recorded is not an object");
        }
        var recorded = new Recorded(
                ChangeDocument.read(document.fields(CHANGE)),
                AgreementDocument.read(document.fields(AGREEMENT_AFTER)),
                ChangeDocument.readBackground(document.fields(BACKGROUND)));
        return new Answered(key, Items.text(item, FINGERPRINT), recorded, Items.expiresAt(item));
    }
}
