package org.accordwatch.subscribing.channel;

import org.accordwatch.document.Field;
import org.accordwatch.document.Form;

/** A way by which alerts reach somebody. What is particular to a protocol of SNS is known to its class alone. */
public interface Channel {
    /** Its name in the API. */
    String term();

    /** Its name in SNS. */
    String protocol();

    Consent consent();

    /** Reads the members of a sign-up that say where alerts are to go; each that is wrong is noted in the form. */
    Field<Endpoint> read(Form signUp);

    /** The endpoint that SNS keeps under this address. */
    default Endpoint endpoint(String address) {
        return new Endpoint(this, address);
    }

    /** What two spellings of the same endpoint have in common. */
    default String identity(String address) {
        return address;
    }

    /** So much of an address that its owner knows it again, and nobody else learns it. */
    String hint(String address);
}
