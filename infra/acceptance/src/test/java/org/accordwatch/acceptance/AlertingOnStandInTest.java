package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.STAND_IN)
final class AlertingOnStandInTest extends AlertingSuite {
    AlertingOnStandInTest(World world) {
        super(world);
    }
}
