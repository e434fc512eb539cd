package org.accordwatch.local.sns.operation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordwatch.local.sns.registry.OptOuts;
import org.accordwatch.local.sns.registry.Page;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** CheckIfPhoneNumberIsOptedOut, ListPhoneNumbersOptedOut and OptInPhoneNumber, whose parameters begin in lower case. */
public final class PhoneNumbers {
    /** E.164: a plus sign and up to 15 digits, the first of which is not 0. */
    static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final OptOuts optOuts;
    private final Clock clock;

    public PhoneNumbers(OptOuts optOuts, Clock clock) {
        this.optOuts = optOuts;
        this.clock = clock;
    }

    public Map<String, Operation> operations() {
        return Map.of(
                "CheckIfPhoneNumberIsOptedOut", this::check,
                "ListPhoneNumbersOptedOut", this::list,
                "OptInPhoneNumber", this::optIn);
    }

    private List<Xml> check(QueryRequest request) {
        return List.of(Xml.text("isOptedOut", Boolean.toString(optOuts.isOptedOut(number(request)))));
    }

    private List<Xml> list(QueryRequest request) {
        Page<String> page = optOuts.page(request.optional("nextToken").filter(token -> !token.isEmpty()));
        Xml numbers = Xml.of(
                "phoneNumbers",
                page.items().stream().map(number -> Xml.text("member", number)).toList());
        Optional<Xml> token = page.nextToken().map(text -> Xml.text("nextToken", text));
        return Stream.concat(Stream.of(numbers), token.stream()).toList();
    }

    private List<Xml> optIn(QueryRequest request) {
        optOuts.optIn(number(request), clock.instant());
        return List.of();
    }

    private static String number(QueryRequest request) {
        String number = request.required("phoneNumber");
        if (!E164.matcher(number).matches()) {
            throw SnsException.invalidParameter("phoneNumber Reason: input incorrectly formatted");
        }
        return number;
    }
}
