package org.accordwatch.acceptance.backend;

import java.util.List;
import java.util.Map;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.stack.Services;

/** Services to run the suite on, and what people do there beside calling the API. */
public interface Backend {

    Services services();

    /** Makes SNS fail, where it is the functions that call it. */
    Faults faults();

    /** Does what somebody does who follows the link in SNS's question to an e-mail address or a webhook. */
    void confirm(String address);

    /** Does what somebody does who follows the link by which SNS lets people leave. */
    void leave(String address);

    /** What a topic was given and SNS accepted, as text, in that order. */
    List<String> published(String topicArn);

    /** What this backend does not do though AWS does, with the reason. Everything else it must do as AWS documents it. */
    Map<Ability, String> lacks();
}
