package org.accordwatch.subscribing.channel;

import java.net.URI;
import org.accordwatch.document.Field;
import org.accordwatch.document.Form;

/** Webhooks: SNS posts signed JSON to a public web address, which has to answer SNS's handshake first. */
final class WebhookChannel implements Channel {
    @Override
    public String term() {
        return "webhook";
    }

    @Override
    public String protocol() {
        return "https";
    }

    @Override
    public Consent consent() {
        return Consent.ASKED_BY_SNS;
    }

    @Override
    public Field<Endpoint> read(Form signUp) {
        return signUp.required("endpoint", node -> endpoint(WebAddress.of(node.text())));
    }

    @Override
    public String hint(String address) {
        return "https://" + WebAddress.hint(URI.create(address).getHost()) + "/…";
    }
}
