package org.accordwatch.local.sns.wire;

import java.util.List;

/** What goes back over HTTP. The request id is what SNS gives each call, for its callers to cite. */
public record Answer(int status, String contentType, String requestId, String body) {

    public static Answer result(String operation, String requestId, List<Xml> fields) {
        Xml metadata = Xml.of("ResponseMetadata", Xml.text("RequestId", requestId));
        List<Xml> parts =
                fields.isEmpty() ? List.of(metadata) : List.of(Xml.of(operation + "Result", fields), metadata);
        return new Answer(
                200,
                "text/xml",
                requestId,
                Xml.of(operation + "Response", parts).document());
    }

    public static Answer error(SnsException error, String requestId) {
        SnsErrorCode code = error.code();
        Xml body = Xml.of(
                "ErrorResponse",
                Xml.of(
                        "Error",
                        Xml.text("Type", code.senderFault() ? "Sender" : "Receiver"),
                        Xml.text("Code", code.code()),
                        Xml.text("Message", error.text())),
                Xml.text("RequestId", requestId));
        return new Answer(code.status(), "text/xml", requestId, body.document());
    }
}
