package org.accordwatch.aws;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** Secrets Manager, as far as functions ask for it: they read. */
public final class SecretsCalls implements SecretsManagerClient {
    private static final Service SERVICE = new Service(
            "secretsmanager", new JsonProtocol("1.1", "secretsmanager"), _ -> SecretsManagerException.builder());

    private final Caller caller;

    public SecretsCalls(Route route, Patience patience) {
        this.caller = new Caller(SERVICE, route, patience);
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        return caller.call("GetSecretValue", request, GetSecretValueResponse.builder());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** The HTTP client is its maker's to close. */
    @Override
    public void close() {
        // Nothing else is open.
    }
}
