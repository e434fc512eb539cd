package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.GIVEN)
final class RecordingOnGivenServicesTest extends RecordingSuite {
    RecordingOnGivenServicesTest(World world) {
        super(world);
    }
}
