package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.LOCALSTACK)
final class SubscribingOnLocalStackTest extends SubscribingSuite {
    SubscribingOnLocalStackTest(World world) {
        super(world);
    }
}
