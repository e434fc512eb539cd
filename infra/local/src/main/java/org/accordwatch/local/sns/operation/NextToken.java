package org.accordwatch.local.sns.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.Xml;

/** The token that leads from one page of a list to the next. */
final class NextToken {
    private static final String NAME = "NextToken";

    private NextToken() {}

    /** The token in a request; an empty one asks for the first page. */
    static Optional<String> of(QueryRequest request) {
        return request.optional(NAME).filter(token -> !token.isEmpty());
    }

    static List<Xml> added(Xml list, Optional<String> token) {
        return Stream.concat(Stream.of(list), token.map(text -> Xml.text(NAME, text)).stream())
                .toList();
    }
}
