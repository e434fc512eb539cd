package org.accordwatch.local.sns.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.wire.Answer;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;

/** Leads a request to its operation, or to the fault that was ordered for it. */
public final class Api {
    private static final String VERSION = "2010-03-31";
    /** The operations that a link in a message leads to. */
    private static final Set<String> NEED_NO_SIGNATURE = Set.of("ConfirmSubscription", "Unsubscribe");

    private final Map<String, Operation> operations;
    private final Faults faults;
    private final Supplier<UUID> ids;

    public Api(Map<String, Operation> operations, Faults faults, Supplier<UUID> ids) {
        this.operations = Map.copyOf(operations);
        this.faults = faults;
        this.ids = ids;
    }

    Reply reply(QueryRequest request) {
        String action = request.optional("Action").orElse("");
        Optional<Fault> fault = faults.strike(action, request.parameters());
        if (fault.isEmpty()) {
            return new Reply.Sent(answer(action, request));
        }
        return switch (fault.get()) {
            case THROTTLING -> new Reply.Sent(error(throttling(action)));
            case INTERNAL_ERROR -> new Reply.Sent(error(internalError()));
            case SILENCE -> new Reply.Held();
            case DROPPED_BEFORE -> new Reply.Dropped();
            case DROPPED_AFTER -> {
                answer(action, request);
                yield new Reply.Dropped();
            }
        };
    }

    /** Carries a request out, past all faults. */
    Answer answer(String action, QueryRequest request) {
        try {
            Operation operation = operation(action, request);
            return Answer.result(action, ids.get().toString(), operation.carryOut(request));
        } catch (SnsException refusal) {
            return error(refusal);
        }
    }

    Answer error(SnsException error) {
        return Answer.error(error, ids.get().toString());
    }

    static SnsException internalError() {
        return new SnsException(SnsErrorCode.INTERNAL_ERROR, "Internal error");
    }

    private Operation operation(String action, QueryRequest request) {
        if (action.isEmpty()) {
            throw new SnsException(SnsErrorCode.MISSING_ACTION, "The request must contain the parameter Action");
        }
        String version = request.optional("Version").orElse(VERSION);
        if (!operations.containsKey(action) || !version.equals(VERSION)) {
            throw new SnsException(
                    SnsErrorCode.INVALID_ACTION,
                    "Could not find operation %s for version %s".formatted(action, version));
        }
        if (!request.signed() && !NEED_NO_SIGNATURE.contains(action)) {
            throw new SnsException(
                    SnsErrorCode.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
        }
        return operations.get(action);
    }

    private static SnsException throttling(String action) {
        boolean ofPhoneNumbers = action.contains("PhoneNumber");
        return new SnsException(ofPhoneNumbers ? SnsErrorCode.THROTTLED : SnsErrorCode.THROTTLING, "Rate exceeded");
    }
}
