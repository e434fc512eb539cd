package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.LOCALSTACK)
final class AlertingOnLocalStackTest extends AlertingSuite {
    AlertingOnLocalStackTest(World world) {
        super(world);
    }
}
