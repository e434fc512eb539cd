package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.LOCALSTACK)
final class ManagingOnLocalStackTest extends ManagingSuite {
    ManagingOnLocalStackTest(World world) {
        super(world);
    }
}
