package org.accordwatch.document;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document a value stands; put into words only where there is a problem.
 *
 * @param above absent for the document itself
 * @param name of a member, or the number of an item
 */
record Place(@Nullable Place above, Object name) {
    static final Place DOCUMENT = new Place(null, "");

    Place below(Object member) {
        return new Place(this, member);
    }

    /** A JSON pointer (RFC 6901), empty for the document itself. */
    String pointer() {
        return above == null
                ? ""
                : above.pointer() + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
