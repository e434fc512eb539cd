package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.LOCALSTACK)
final class RecordingOnLocalStackTest extends RecordingSuite {
    RecordingOnLocalStackTest(World world) {
        super(world);
    }
}
