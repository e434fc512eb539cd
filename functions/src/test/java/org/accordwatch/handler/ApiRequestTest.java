package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"[editors]", "[readers editors]", "[editors,readers]", "editors", "[editors editors]"})
    void editor_shouldBeTheSubject_whenTheGroupIsAmongTheClaims(String groups) {
        assertThat(request("{\"requestContext\": {\"authorizer\": {\"jwt\": {\"claims\": {\"sub\": \"me\","
                                + " \"cognito:groups\": \"" + groups + "\"}}}}}")
                        .editor())
                .isEqualTo("me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[editorsandmore]", "[not-editors]", ""})
    void editor_shouldBeForbidden_whenTheGroupIsAnother(String groups) {
        var request = request("{\"requestContext\": {\"authorizer\": {\"jwt\": {\"claims\": {\"sub\": \"me\","
                + " \"cognito:groups\": \"" + groups + "\"}}}}}");
        assertThatThrownBy(request::editor)
                .satisfies(error -> assertThat(((ClientError) error).status()).isEqualTo(403));
    }

    @Test
    void editor_shouldBeUnauthorized_withoutClaims() {
        assertThatThrownBy(request("{\"requestContext\": {}}")::editor)
                .satisfies(error -> assertThat(((ClientError) error).status()).isEqualTo(401));
    }

    @Test
    void body_shouldBeDecoded_whenItComesInBase64() {
        assertThat(request("{\"body\": \"eyJhIjoxfQ==\", \"isBase64Encoded\": true}")
                        .body())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void body_shouldBeRefused_whenItIsNoBase64() {
        assertThatThrownBy(request("{\"body\": \"%\", \"isBase64Encoded\": true}")::body)
                .isInstanceOf(ClientError.class);
    }

    @Test
    void body_shouldCountBytes_notCharacters() {
        var text = "é".repeat(ApiRequest.MOST_BODY_BYTES / 2);
        assertThat(request("{\"body\": \"" + text + "\"}").body()).isEqualTo(text);
        assertThatThrownBy(request("{\"body\": \"" + text + "x\"}")::body)
                .satisfies(error -> assertThat(((ClientError) error).status()).isEqualTo(413));
    }

    @Test
    void body_shouldBeRefused_whenItsBytesAreNoText() {
        assertThatThrownBy(request("{\"body\": \"IsMoIg==\", \"isBase64Encoded\": true}")::body)
                .isInstanceOf(ClientError.class)
                .hasMessage("The body is not text in UTF-8.");
    }

    @Test
    void body_shouldBeRefused_whenItHasHalfACharacter() {
        assertThatThrownBy(request("{\"body\": \"\\ud800\"}")::body)
                .isInstanceOf(ClientError.class)
                .hasMessage("The body is not text in UTF-8.");
    }

    @Test
    void read_shouldTakeTheLongestBody_andGoNoFurtherIntoALongerOne() throws IOException {
        var longest = Base64.getEncoder().encodeToString(new byte[ApiRequest.MOST_BODY_BYTES]);
        assertThat(ApiRequest.read(event("{\"isBase64Encoded\": true, \"body\": \"" + longest + "\"}"))
                        .body())
                .hasSize(ApiRequest.MOST_BODY_BYTES);

        var endless = event("{\"body\": \"" + "a".repeat(20 * ApiRequest.MOST_BODY_BYTES));
        assertThatThrownBy(() -> ApiRequest.read(endless))
                .satisfies(error -> assertThat(((ClientError) error).status()).isEqualTo(413));
        assertThat(endless.available()).isGreaterThan(15 * ApiRequest.MOST_BODY_BYTES);
    }

    private static InputStream event(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }

    private static ApiRequest request(String event) {
        return new ApiRequest((Json.Fields) JsonText.parse(event));
    }
}
