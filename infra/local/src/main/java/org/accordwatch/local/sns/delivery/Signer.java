package org.accordwatch.local.sns.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Signs messages to webhooks, and holds the self-signed certificate to verify them with. The key is made when the first
 * message needs it, since that takes longer than all the rest of a start. Thread-safe.
 */
public final class Signer {
    /** What the path of every certificate of SNS begins with. */
    public static final String CERTIFICATE_PATH = "/SimpleNotificationService-";

    private static final int KEY_BITS = 2048;
    private static final Duration CERTIFICATE_VALID = Duration.ofDays(3650);
    private static final X500Name NAME = new X500Name("CN=sns.amazonaws.com, O=Accordwatch local stand-in");

    private final Instant validFrom;
    private Optional<Identity> identity = Optional.empty();

    /** A signer whose certificate is valid from a day before {@code now}. */
    public Signer(Instant now) {
        this.validFrom = now.minus(Duration.ofDays(1));
    }

    /** The certificate in PEM. */
    public String certificate() {
        return identity().certificate();
    }

    /** Where the certificate is served: a path at the stand-in. */
    public String certificatePath() {
        return identity().certificatePath();
    }

    /** Signs in Base64, with SHA-1 for signature version 1 and SHA-256 for version 2. */
    String sign(String text, String signatureVersion) {
        try {
            Signature signature = Signature.getInstance(signatureVersion.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(identity().key());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The message cannot be signed.", e);
        }
    }

    private synchronized Identity identity() {
        Identity present = identity.orElseGet(this::create);
        identity = Optional.of(present);
        return present;
    }

    private Identity create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair keys = generator.generateKeyPair();
            X509CertificateHolder certificate = certify(keys);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            String path = CERTIFICATE_PATH + HexFormat.of().formatHex(hash, 0, 16) + ".pem";
            return new Identity(keys.getPrivate(), pem(certificate), path);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The certificate for signatures cannot be made.", e);
        }
    }

    private X509CertificateHolder certify(KeyPair keys) throws OperatorCreationException {
        return new JcaX509v3CertificateBuilder(
                        NAME,
                        BigInteger.ONE,
                        Date.from(validFrom),
                        Date.from(validFrom.plus(CERTIFICATE_VALID)),
                        NAME,
                        keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
    }

    private static String pem(X509CertificateHolder certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        return text.toString();
    }

    private record Identity(PrivateKey key, String certificate, String certificatePath) {}
}
