package org.accordwatch.conformity.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;

/**
 * A message to a webhook, and what its receiver does to know that SNS sent it: SNS developer guide, "Verifying the
 * signatures of Amazon SNS messages". A receiver on the internet also insists on HTTPS and on a host of Amazon's.
 */
record SignedMessage(JsonNode fields) {
    /** In the order of the alphabet, as they are signed. */
    private static final List<String> IN_NOTIFICATIONS =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

    private static final List<String> IN_CONFIRMATIONS =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    boolean isGenuine(byte[] certificate) throws GeneralSecurityException {
        boolean sha256 = text("SignatureVersion").equals("2");
        Signature signature = Signature.getInstance(sha256 ? "SHA256withRSA" : "SHA1withRSA");
        signature.initVerify(
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
        signature.update(signed().getBytes(UTF_8));
        return signature.verify(Base64.getDecoder().decode(text("Signature")));
    }

    private String signed() {
        StringBuilder text = new StringBuilder();
        for (String name : text("Type").equals("Notification") ? IN_NOTIFICATIONS : IN_CONFIRMATIONS) {
            if (fields.hasNonNull(name)) {
                text.append(name).append('\n').append(text(name)).append('\n');
            }
        }
        return text.toString();
    }

    String text(String name) {
        return fields.path(name).asText();
    }
}
