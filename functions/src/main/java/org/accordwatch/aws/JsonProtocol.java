package org.accordwatch.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/**
 * <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS's JSON protocols</a>, which DynamoDB (1.0) and Secrets
 * Manager (1.1) speak.
 */
final class JsonProtocol implements Protocol {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String version;
    private final String target;

    /**
     * @param version of the protocol, such as {@code 1.0}
     * @param target what the service calls this version of itself, such as {@code DynamoDB_20120810}
     */
    JsonProtocol(String version, String target) {
        this.version = version;
        this.target = target;
    }

    @Override
    public Message write(String operation, SdkPojo request) {
        var headers = Map.of(
                "Content-Type", List.of("application/x-amz-json-" + version),
                "X-Amz-Target", List.of(target + "." + operation));
        return new Message(headers, SdkBytes.fromByteArrayUnsafe(json(request)));
    }

    private static byte[] json(SdkPojo request) {
        var body = new Body();
        try (var generator = FACTORY.createGenerator(body)) {
            JsonMembers.write(request, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.bytes;
    }

    /** Takes what the generator gathered, which for most requests is all of it, without room to spare. */
    private static final class Body extends OutputStream {
        private byte[] bytes = new byte[0];

        @Override
        public void write(byte[] more, int from, int length) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, before + length);
            System.arraycopy(more, from, bytes, before, length);
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }

    @Override
    public void read(String operation, SdkBytes body, SdkPojo response) throws IOException {
        readFault(body, response);
    }

    @Override
    public void readFault(SdkBytes body, SdkPojo failure) throws IOException {
        try (var parser = FACTORY.createParser(body.asByteArrayUnsafe())) {
            if (parser.nextToken() != null) {
                JsonMembers.read(parser, failure);
            }
        }
    }

    /** The code may come behind the name of what the service is made of and a number sign, and before a colon and an address. */
    @Override
    public Fault fault(SdkBytes body) throws IOException {
        var code = "";
        var message = "";
        try (var parser = FACTORY.createParser(body.asByteArrayUnsafe())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    switch (name) {
                        case "__type", "code" -> code = text(parser, code);
                        case "message", "Message" -> message = text(parser, message);
                        default -> parser.skipChildren();
                    }
                }
            }
        }
        var bare = code.substring(code.indexOf('#') + 1);
        return new Fault(bare.contains(":") ? bare.substring(0, bare.indexOf(':')) : bare, message);
    }

    private static String text(JsonParser parser, String otherwise) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return otherwise;
    }
}
