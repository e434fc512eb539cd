package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.GIVEN)
final class ProblemsOnGivenServicesTest extends ProblemsSuite {
    ProblemsOnGivenServicesTest(World world) {
        super(world);
    }
}
