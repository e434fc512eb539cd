package org.accordwatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class SecretsCallsTest {
    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAreReadAsTheSdkReadsThem(Case<SecretsManagerClient> one) {
        var json = Map.of("Content-Type", "application/x-amz-json-1.1");
        var theirs = new Wire(200, json, one.body());
        var ours = new Wire(200, json, one.body());
        var expected = (GetSecretValueResponse) one.call().apply(TheSdk.sdk(SecretsManagerClient.builder(), theirs));
        var actual = (GetSecretValueResponse)
                one.call().apply(new SecretsCalls(TheSdk.route("secretsmanager", ours), Patience.SECRETS));
        assertThat(actual.secretString()).isEqualTo(expected.secretString());
        assertThat(actual.versionStages()).isEqualTo(expected.versionStages());
        TheSdk.sameJson(ours, theirs);
    }

    static List<Case<SecretsManagerClient>> secrets() {
        return List.of(
                new Case<>(
                        "GetSecretValue",
                        client -> client.getSecretValue(get -> get.secretId("arn")),
                        200,
                        "{\"SecretString\": \"{\\\"current\\\": \\\"1\\\"}\", \"CreatedDate\": 1.7e9, \"VersionStages\": [\"AWSCURRENT\"]}"));
    }
}
