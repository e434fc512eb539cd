package org.accordwatch.local.sns.wire;

/** The errors of SNS's API reference (and AWS's common errors) that the stand-in gives, with their HTTP status. */
public enum SnsErrorCode {
    AUTHORIZATION_ERROR("AuthorizationError", 403),
    BATCH_ENTRY_IDS_NOT_DISTINCT("BatchEntryIdsNotDistinct", 400),
    BATCH_REQUEST_TOO_LONG("BatchRequestTooLong", 400),
    EMPTY_BATCH_REQUEST("EmptyBatchRequest", 400),
    INTERNAL_ERROR("InternalError", 500),
    INVALID_ACTION("InvalidAction", 400),
    INVALID_BATCH_ENTRY_ID("InvalidBatchEntryId", 400),
    INVALID_PARAMETER("InvalidParameter", 400),
    MISSING_ACTION("MissingAction", 400),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationToken", 403),
    NOT_FOUND("NotFound", 404),
    PARAMETER_VALUE_INVALID("ParameterValueInvalid", 400),
    RESOURCE_NOT_FOUND("ResourceNotFound", 404),
    SUBSCRIPTION_LIMIT_EXCEEDED("SubscriptionLimitExceeded", 403),
    TAG_LIMIT_EXCEEDED("TagLimitExceeded", 400),
    /** The operations on phone numbers have a throttling error of their own. */
    THROTTLED("Throttled", 429),
    THROTTLING("Throttling", 400),
    TOO_MANY_ENTRIES_IN_BATCH_REQUEST("TooManyEntriesInBatchRequest", 400),
    VALIDATION_ERROR("ValidationError", 400);

    private final String code;
    private final int status;

    SnsErrorCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public boolean senderFault() {
        return status < 500;
    }
}
