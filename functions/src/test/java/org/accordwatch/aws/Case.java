package org.accordwatch.aws;

import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** A call, and what is answered to it. */
record Case<C>(String name, Function<C, ? extends SdkPojo> call, int status, String body) {
    @Override
    public String toString() {
        return name;
    }
}
