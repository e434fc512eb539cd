package org.accordwatch.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions stand in one place, and each is one version. What libraries bring along is the enforcer's, in the build itself. */
class VersionsTest {
    private static final Pom ROOT = Pom.read("");

    @Test
    void theRootNamesOneVersionOfEach() {
        assertThat(ROOT.versions())
                .hasSizeGreaterThan(30)
                .allSatisfy(version -> assertThat(ROOT.resolved(version))
                        .as(version)
                        .matches("\\d[\\w.-]*")
                        .doesNotEndWith("-SNAPSHOT"));
    }

    @ParameterizedTest
    @MethodSource
    void aModuleNamesNone(String module) {
        assertThat(Pom.read(module).versions()).isEmpty();
    }

    static List<String> aModuleNamesNone() {
        return ROOT.modules();
    }
}
