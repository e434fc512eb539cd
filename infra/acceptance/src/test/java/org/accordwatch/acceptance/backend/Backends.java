package org.accordwatch.acceptance.backend;

import java.util.Optional;
import org.accordwatch.engine.LocalStackEngine;

/** The backends that there are. */
public enum Backends {
    STAND_IN {
        @Override
        public Optional<String> whyNot() {
            return Optional.empty();
        }

        @Override
        public Backend start() {
            return StandIn.start();
        }
    },
    LOCALSTACK {
        @Override
        public Optional<String> whyNot() {
            return LocalStackEngine.isAvailable()
                    ? Optional.empty()
                    : Optional.of("No Docker engine answers, so the suites on LocalStack are left out.");
        }

        @Override
        public boolean required() {
            return "required".equals(System.getProperty("acceptance.localstack"));
        }

        @Override
        public Backend start() {
            return LocalStack.start();
        }
    },
    GIVEN {
        @Override
        public Optional<String> whyNot() {
            return GivenServices.areNamed()
                    ? Optional.empty()
                    : Optional.of("No services are named by -D" + GivenServices.SNS + " and -D" + GivenServices.DYNAMODB
                            + ", so the suites on given services are left out.");
        }

        @Override
        public Backend start() {
            return GivenServices.start();
        }
    };

    /** Why it cannot run here, in a sentence; nothing when it can. */
    public abstract Optional<String> whyNot();

    /** Whether a run without it is a failure. */
    public boolean required() {
        return false;
    }

    public abstract Backend start();
}
