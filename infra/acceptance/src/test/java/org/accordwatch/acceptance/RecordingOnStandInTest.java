package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.STAND_IN)
final class RecordingOnStandInTest extends RecordingSuite {
    RecordingOnStandInTest(World world) {
        super(world);
    }
}
