package org.accordwatch.acceptance.backend;

import java.util.Optional;
import org.accordwatch.engine.LocalStackEngine;

/** The backends that there are. */
public enum Backends {
    STAND_IN {
        @Override
        public String title() {
            return "the stand-in";
        }

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
        public String title() {
            return "LocalStack";
        }

        @Override
        public Optional<String> whyNot() {
            return LocalStackEngine.isAvailable() ? Optional.empty() : Optional.of("No Docker engine answers");
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
        public String title() {
            return "given services";
        }

        @Override
        public Optional<String> whyNot() {
            return GivenServices.areNamed()
                    ? Optional.empty()
                    : Optional.of(
                            "No services are named by -D" + GivenServices.SNS + " and -D" + GivenServices.DYNAMODB);
        }

        @Override
        public Backend start() {
            return GivenServices.start();
        }
    };

    /** Why it cannot run here, as the beginning of a sentence; nothing when it can. */
    public abstract Optional<String> whyNot();

    /** What people call it. */
    public abstract String title();

    /** Whether a run without it is a failure. */
    public boolean required() {
        return false;
    }

    public abstract Backend start();
}
