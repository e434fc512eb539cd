package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.GIVEN)
final class AlertingOnGivenServicesTest extends AlertingSuite {
    AlertingOnGivenServicesTest(World world) {
        super(world);
    }
}
