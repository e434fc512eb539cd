package org.accordwatch.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.accordwatch.acceptance.World;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.ChangeRef;

/** What an alert or a digest says, as its readers understand it: which changes it is about. A reminder is about none. */
final class Text {
    private static final Pattern NUMBER = Pattern.compile("^Change (\\d+): .*|^Change: +(\\d+) of this agreement$");
    private static final Pattern LINK = Pattern.compile("^\\S+/agreements/([a-z0-9-]+)/changes$");

    private Text() {}

    /** The changes of a mail. Each agreement's stand before the link to it. */
    static List<ChangeRef> changes(String mail) {
        var changes = new ArrayList<ChangeRef>();
        var numbers = new ArrayList<Integer>();
        for (var line : mail.split("\\R", -1)) {
            var number = NUMBER.matcher(line);
            var link = LINK.matcher(line);
            if (number.matches()) {
                numbers.add(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)));
            } else if (link.matches()) {
                var agreement = new AgreementId(link.group(1));
                numbers.forEach(found -> changes.add(new ChangeRef(agreement, found)));
                numbers.clear();
            }
        }
        return List.copyOf(changes);
    }

    /** The changes of what SNS posts to a webhook. */
    static List<ChangeRef> changesInPost(String document) {
        JsonNode message = World.json(document).path("Message");
        return changes(message.asText());
    }
}
