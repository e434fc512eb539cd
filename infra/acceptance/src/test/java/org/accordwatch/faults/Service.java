package org.accordwatch.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The remote services, and how each refuses a call. */
enum Service {
    DYNAMODB("DynamoDB") {
        @Override
        HttpExecuteResponse throttled(String operation) {
            return operation.equals("TransactWriteItems")
                    ? error(400, "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", """
                            , "CancellationReasons": [{"Code": "ThrottlingError", "Message": "throttled by a test"}]""")
                    : error(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException", "");
        }
    },
    SNS("SNS") {
        @Override
        HttpExecuteResponse throttled(String operation) {
            return xml(400, "Throttling");
        }

        @Override
        HttpExecuteResponse failed() {
            return xml(500, "InternalError");
        }
    },
    SECRETS("Secrets Manager") {
        @Override
        HttpExecuteResponse throttled(String operation) {
            return error(400, "ThrottlingException", "");
        }
    };

    private final String title;

    Service(String title) {
        this.title = title;
    }

    abstract HttpExecuteResponse throttled(String operation);

    HttpExecuteResponse failed() {
        return error(500, "InternalServerError", "");
    }

    @Override
    public String toString() {
        return title;
    }

    /** An answer in the JSON protocols. */
    static HttpExecuteResponse json(int status, String body) {
        return answer(status, "application/x-amz-json-1.0", body);
    }

    private static HttpExecuteResponse error(int status, String type, String more) {
        return json(status, "{\"__type\": \"%s\", \"message\": \"a fault of a test\"%s}".formatted(type, more));
    }

    private static HttpExecuteResponse xml(int status, String code) {
        return answer(status, "text/xml", """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>%s</Code>\
                <Message>a fault of a test</Message></Error><RequestId>fault</RequestId></ErrorResponse>""".formatted(code));
    }

    private static HttpExecuteResponse answer(int status, String type, String body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", type)
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();
    }
}
