package org.accordwatch.alerting;

import java.util.Collection;

/** Who is in an audience, as far as that can change without us. */
public interface Roll {

    /** Brings audiences up to date before alerts go to them: nobody is in two of them, and nobody in one that they left. */
    void refresh(Collection<AudienceId> audiences);
}
