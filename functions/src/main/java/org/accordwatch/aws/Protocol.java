package org.accordwatch.aws;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** How requests and responses of a service look in HTTP. */
interface Protocol {

    /**
     * A request as it is sent.
     *
     * @param headers that go with the body
     */
    record Message(Map<String, List<String>> headers, SdkBytes body) {
        Message with(Map<String, List<String>> more) {
            if (more.isEmpty()) {
                return this;
            }
            var all = new HashMap<>(headers);
            all.putAll(more);
            return new Message(all, body);
        }
    }

    /**
     * What a service says is wrong.
     *
     * @param code such as {@code ConditionalCheckFailedException}; empty where the body has none
     */
    record Fault(String code, String message) {
        static final Fault UNKNOWN = new Fault("", "");
    }

    Message write(String operation, SdkPojo request);

    /**
     * Sets what the body of a response has.
     *
     * @throws IOException when it is not a response of this operation
     */
    void read(String operation, SdkBytes body, SdkPojo response) throws IOException;

    /**
     * What the body of a refusal says.
     *
     * @throws IOException when it is of another form, as those of things between us and the service
     */
    Fault fault(SdkBytes body) throws IOException;

    /** Sets what the body of a refusal has besides. */
    void readFault(SdkBytes body, SdkPojo failure) throws IOException;
}
