package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;

@On(Backends.LOCALSTACK)
final class AlertingOnLocalStackTest extends AlertingSuite {
    AlertingOnLocalStackTest(World world) {
        super(world);
    }

    /**
     * LocalStack 4.14.0 sends no question by mail, and alerts to addresses that did not answer it. AWS sends to confirmed
     * subscriptions only (SNS developer guide, "Email notifications"). When this fails, LocalStack has learnt it, and the suite's own
     * test can run here.
     */
    @Override
    @Test
    void addressesThatDidNotConfirmGetNothingButTheQuestion() {
        var agreement = world.agreement();
        var email = World.someEmail();
        world.signUp("email", email, agreement);
        recordTalks(agreement, 1);
        assertThat(world.alertsTo(email)).hasSize(1);
    }
}
