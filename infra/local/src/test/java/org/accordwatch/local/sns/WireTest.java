package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
    private final Sns sns = new Sns();

    WireTest() throws IOException {}

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void answer_shouldBeXmlInSnsNamespace() throws Exception {
        HttpResponse<String> answer = sns.post("Action=CreateTopic&Name=a&Version=2010-03-31");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
        String requestId = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(answer.body())
                .contains("<CreateTopicResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">")
                .contains("<CreateTopicResult><TopicArn>arn:aws:sns:eu-central-1:000000000000:a</TopicArn>")
                .contains("<ResponseMetadata><RequestId>" + requestId + "</RequestId></ResponseMetadata>");
    }

    @ParameterizedTest
    @CsvSource({
        "Action=Fly&Version=2010-03-31,InvalidAction,Could not find operation Fly for version 2010-03-31",
        "Action=ListTopics&Version=2009-01-01,InvalidAction,Could not find operation ListTopics for version 2009-01-01",
        "Version=2010-03-31,MissingAction,The request must contain the parameter Action",
        "Action=CreateTopic&Version=2010-03-31,ValidationError,'1 validation error detected: Value null at ''name'''",
        "Action=CreateTopic&Name=%zz,InvalidParameter,Invalid parameter: the request is not URL-encoded"
    })
    void error_shouldNameTypeCodeAndMessage(String form, String code, String message) throws Exception {
        HttpResponse<String> answer = sns.post(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">")
                .contains("<Type>Sender</Type><Code>" + code + "</Code><Message>" + message)
                .contains("<RequestId>");
    }

    @Test
    void call_shouldNeedASignature() throws Exception {
        HttpResponse<String> answer = sns.get(sns.server.endpoint() + "/?Action=ListTopics");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>");
    }

    @Test
    void received_shouldBeWrittenAsJson_withoutWhatIsAbsent() throws Exception {
        ObjectMapper json = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .build();
        sns.client.publish(publish -> publish.phoneNumber("+41790000001").message("code"));

        assertThat(json.writeValueAsString(sns.inbox()))
                .isEqualTo("[{\"at\":\"2026-03-01T12:00:00Z\",\"channel\":\"sms\",\"to\":\"+41790000001\","
                        + "\"type\":\"code\",\"body\":\"code\"}]");
    }
}
