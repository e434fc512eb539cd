package org.accordwatch.acceptance;

import org.accordwatch.acceptance.backend.Backends;

@On(Backends.LOCALSTACK)
final class ProblemsOnLocalStackTest extends ProblemsSuite {
    ProblemsOnLocalStackTest(World world) {
        super(world);
    }
}
