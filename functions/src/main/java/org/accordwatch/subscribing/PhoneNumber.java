package org.accordwatch.subscribing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;

/** A phone number in the form of ITU-T E.164: a plus sign, the country code and the national number, digits only. */
public record PhoneNumber(String address) implements Endpoint {
    private static final String NO_REGION = "ZZ";
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9 ().-]{6,30}");

    /** Accepts the international form with the usual marks between digits; letters and extensions have no place in a text's address. */
    static PhoneNumber of(String text) {
        if (!INTERNATIONAL.matcher(text).matches()) {
            throw invalid();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, NO_REGION);
            if (numbers.isValidNumber(number)) {
                return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException _) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidValue invalid() {
        return new InvalidValue("", "must be a phone number in international form, such as +12025550143");
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String toString() {
        return "a phone number";
    }
}
