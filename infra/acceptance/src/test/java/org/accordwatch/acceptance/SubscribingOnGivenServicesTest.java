package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.GIVEN)
final class SubscribingOnGivenServicesTest extends SubscribingSuite {
    SubscribingOnGivenServicesTest(World world) {
        super(world);
    }
}
