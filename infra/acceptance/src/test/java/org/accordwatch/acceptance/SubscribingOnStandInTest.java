package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.STAND_IN)
final class SubscribingOnStandInTest extends SubscribingSuite {
    SubscribingOnStandInTest(World world) {
        super(world);
    }
}
