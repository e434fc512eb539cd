package org.accordwatch.handler;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.agreement.Refusal;
import org.accordwatch.alerting.CannotRealert;
import org.accordwatch.document.FieldProblem;
import org.accordwatch.document.InvalidDocument;
import org.accordwatch.document.Json;
import org.accordwatch.document.MalformedJson;
import org.accordwatch.recording.AgreementExists;
import org.accordwatch.recording.InvalidCursor;
import org.accordwatch.recording.KeyReused;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.recording.UnknownAgreement;
import org.accordwatch.subscribing.CannotChange;
import org.accordwatch.subscribing.ConfirmationClosed;
import org.accordwatch.subscribing.TooOften;
import org.accordwatch.subscribing.UnknownSubscription;

/** Failures as problem documents (RFC 9457): what the caller can mend says how; of anything else only that it happened. */
final class Problems {
    private static final String TYPE = "urn:accordwatch:problem:";

    private Problems() {}

    /** The answer to a failure that the caller can do something about; nothing for any other. */
    static Optional<ApiResponse> answer(RuntimeException failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ClientError error ->
                        problem(
                                error.status(),
                                error.title(),
                                error.detail(),
                                error.where().stream().toList());
                    case MalformedJson broken ->
                        problem(
                                400,
                                "Malformed JSON",
                                "The body is not valid JSON at line " + broken.line() + ", column " + broken.column()
                                        + ": " + broken.getMessage() + ".",
                                List.of());
                    case InvalidDocument invalid -> fields(invalid.problems());
                    case InvalidValue invalid -> fields(List.of(new FieldProblem(pointer(invalid), invalid.problem())));
                    case InvalidCursor invalid ->
                        answer(ClientError.parameter("cursor", String.valueOf(invalid.getMessage())))
                                .orElseThrow();
                    case UnknownAgreement unknown -> plain(404, "Unknown agreement", unknown);
                    case UnknownSubscription unknown -> plain(404, "Unknown subscription", unknown);
                    case AgreementExists exists -> plain(409, "Agreement exists", exists);
                    case ConfirmationClosed closed -> plain(409, "Confirmation closed", closed);
                    case CannotChange cannot -> plain(409, "Cannot change", cannot);
                    case TooOften often ->
                        plain(429, "Too often", often)
                                .with(
                                        "retry-after",
                                        Long.toString(often.retryAfter().toSeconds()));
                    case CannotRealert cannot -> plain(409, "Cannot re-alert", cannot);
                    case KeyReused reused -> plain(422, "Idempotency-Key reused", reused);
                    case StillBusy busy -> plain(409, "Still running", busy).with("retry-after", "1");
                    case Refusal refusal -> refused(refusal);
                    default -> null;
                });
    }

    /** The answer to a failure of ours: whether trying again may help, and the id under which it is logged. */
    static ApiResponse ours(RuntimeException failure, String requestId) {
        return Failure.mayPass(failure)
                ? problem(
                                503,
                                "Unavailable",
                                "A service that we need does not answer at the moment; try again.",
                                List.of())
                        .with("retry-after", "2")
                : problem(
                        500, "Internal error", "Something failed on our side; its id is " + requestId + ".", List.of());
    }

    private static ApiResponse fields(List<FieldProblem> problems) {
        var errors = problems.stream()
                .<Json>map(problem -> Json.object()
                        .put("pointer", problem.pointer())
                        .put("detail", problem.detail())
                        .build())
                .toList();
        var detail = problems.size() == 1 ? "One field is wrong." : problems.size() + " fields are wrong.";
        return problem(400, "Invalid fields", detail, errors);
    }

    private static ApiResponse refused(Refusal refusal) {
        return ApiResponse.problem(
                409,
                body(409, "Refused", refusal.detail())
                        .put("allowed", refusal.allowed(), Json::text)
                        .build());
    }

    private static String pointer(InvalidValue invalid) {
        return invalid.field().isEmpty() ? "" : "/" + invalid.field();
    }

    private static ApiResponse plain(int status, String title, RuntimeException failure) {
        return problem(status, title, String.valueOf(failure.getMessage()), List.of());
    }

    private static ApiResponse problem(int status, String title, String detail, List<Json> errors) {
        return ApiResponse.problem(
                status,
                body(status, title, detail)
                        .putIfAny("errors", errors, error -> error)
                        .build());
    }

    private static Json.Builder body(int status, String title, String detail) {
        return Json.object()
                .put("type", TYPE + title.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }
}
