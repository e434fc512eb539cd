package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.STAND_IN)
final class ProblemsOnStandInTest extends ProblemsSuite {
    ProblemsOnStandInTest(World world) {
        super(world);
    }
}
