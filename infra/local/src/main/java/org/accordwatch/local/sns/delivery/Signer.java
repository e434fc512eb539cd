package org.accordwatch.local.sns.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs messages to webhooks with a key made at start, and holds the self-signed certificate to verify them with. */
public final class Signer {
    private static final int KEY_BITS = 2048;
    private static final Duration CERTIFICATE_VALID = Duration.ofDays(3650);
    private static final X500Name NAME = new X500Name("CN=sns.amazonaws.com, O=Accordwatch local stand-in");

    private final KeyPair keys;
    private final String certificate;
    private final String certificatePath;

    private Signer(KeyPair keys, X509CertificateHolder certificate) throws GeneralSecurityException, IOException {
        this.keys = keys;
        this.certificate = pem(certificate);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        this.certificatePath = "/SimpleNotificationService-" + HexFormat.of().formatHex(hash, 0, 16) + ".pem";
    }

    /** Makes a key, and a certificate that is valid from a day before {@code now}. */
    public static Signer create(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair keys = generator.generateKeyPair();
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                            NAME,
                            BigInteger.ONE,
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(CERTIFICATE_VALID)),
                            NAME,
                            keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
            return new Signer(keys, certificate);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The certificate for signatures cannot be made.", e);
        }
    }

    private static String pem(X509CertificateHolder certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        return text.toString();
    }

    /** The certificate in PEM. */
    public String certificate() {
        return certificate;
    }

    /** Where the certificate is served: a path at the stand-in. */
    public String certificatePath() {
        return certificatePath;
    }

    /** Signs in Base64, with SHA-1 for signature version 1 and SHA-256 for version 2. */
    String sign(String text, String signatureVersion) {
        try {
            Signature signature = Signature.getInstance(signatureVersion.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The message cannot be signed.", e);
        }
    }
}
