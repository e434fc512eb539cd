package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.STAND_IN)
final class ManagingOnStandInTest extends ManagingSuite {
    ManagingOnStandInTest(World world) {
        super(world);
    }
}
