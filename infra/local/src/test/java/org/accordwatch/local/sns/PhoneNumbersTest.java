package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.accordwatch.local.sns.inbox.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

class PhoneNumbersTest {
    private static final String PHONE = "+41790000001";

    private final Sns sns = new Sns();

    PhoneNumbersTest() throws IOException {}

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void optedOutNumber_shouldBeKnown_untilItIsOptedIn() throws Exception {
        assertThat(isOptedOut()).isFalse();
        sns.server.optOut(PHONE);
        assertThat(isOptedOut()).isTrue();

        sns.client.optInPhoneNumber(optIn -> optIn.phoneNumber(PHONE));
        sns.client.publish(publish -> publish.phoneNumber(PHONE).message("code"));

        assertThat(isOptedOut()).isFalse();
        assertThat(sns.inboxOf(PHONE)).extracting(Received::body).containsExactly("code");
    }

    @Test
    void optIn_shouldWorkOnceIn30Days() {
        sns.server.optOut(PHONE);
        sns.client.optInPhoneNumber(optIn -> optIn.phoneNumber(PHONE));
        sns.server.optOut(PHONE);

        assertThatThrownBy(() -> sns.client.optInPhoneNumber(optIn -> optIn.phoneNumber(PHONE)))
                .isInstanceOf(InvalidParameterException.class);
        sns.clock.advance(Duration.ofDays(30));
        sns.client.optInPhoneNumber(optIn -> optIn.phoneNumber(PHONE));

        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void list_shouldGiveAHundredAtOnce() {
        for (int number = 100; number < 201; number++) {
            sns.server.optOut("+41790000" + number);
        }

        assertThat(sns.client.listPhoneNumbersOptedOut().phoneNumbers()).hasSize(100);
        assertThat(sns.client.listPhoneNumbersOptedOutPaginator().phoneNumbers().stream())
                .hasSize(101);
    }

    @Test
    void check_shouldRefuse_whenTheNumberIsNotInternational() {
        assertThatThrownBy(() -> sns.client.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber("0790000001")))
                .isInstanceOf(InvalidParameterException.class);
    }

    private boolean isOptedOut() {
        return sns.client
                .checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(PHONE))
                .isOptedOut();
    }
}
