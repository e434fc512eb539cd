package org.accordwatch.sample;

import java.util.List;

/** What somebody sends who asks for alerts. */
public class SignUp {
    private String channel;
    private String endpoint;
    private String frequency;
    private List<Interest> interests;

    /** Each field one value, or left out for any. */
    public record Interest(String agreement, String party, String kind, String product, String certainty) {
        String key() {
            return String.join("|", any(agreement), any(party), any(kind), any(product), any(certainty));
        }

        private static String any(String value) {
            return value == null ? "*" : value;
        }
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getFrequency() {
        return frequency;
    }

    public void setFrequency(String frequency) {
        this.frequency = frequency;
    }

    public List<Interest> getInterests() {
        return interests;
    }

    public void setInterests(List<Interest> interests) {
        this.interests = interests;
    }
}
