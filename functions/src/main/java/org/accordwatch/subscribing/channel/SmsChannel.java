package org.accordwatch.subscribing.channel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.document.Field;
import org.accordwatch.document.Form;

/** Text messages, to numbers in the form of ITU-T E.164: a plus sign, the country code and the national number, digits only. */
final class SmsChannel implements Channel {
    private static final String NO_REGION = "ZZ";
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9 ().-]{6,30}");
    private static final Pattern NATIONAL = Pattern.compile("[0-9 ()./-]{3,30}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** What a text may go to. All other types cost their caller or somebody else more, or belong to machines. */
    private static final Set<PhoneNumberType> TAKEN = Set.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.VOIP);

    private final TreeSet<String> countries;

    SmsChannel(Set<String> countries) {
        this.countries = new TreeSet<>(countries);
    }

    @Override
    public String term() {
        return "sms";
    }

    @Override
    public String protocol() {
        return "sms";
    }

    @Override
    public Consent consent() {
        return Consent.ASKED_BY_CODE;
    }

    /** A number in the international form, or in that of the country that stands beside it. */
    @Override
    public Field<Endpoint> read(Form signUp) {
        var country = signUp.optional("country", node -> country(node.text()));
        return signUp.required("endpoint", node -> endpoint(address(node.text(), country.get())));
    }

    @Override
    public String hint(String address) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            int code = numbers.parse(address, NO_REGION).getCountryCode();
            return "+" + code + "…" + address.substring(address.length() - 2);
        } catch (NumberParseException _) {
            return "…" + address.substring(address.length() - 2);
        }
    }

    private static String country(String text) {
        if (!COUNTRY.matcher(text).matches()) {
            throw new InvalidValue("", "must be a country's ISO 3166-1 code such as US");
        }
        return text;
    }

    /** The usual marks between digits are accepted; letters and extensions have no place in a text's address. */
    private String address(String text, Optional<String> country) {
        var form = text.startsWith("+") || country.isEmpty() ? INTERNATIONAL : NATIONAL;
        if (!form.matcher(text).matches()) {
            throw invalid();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, country.orElse(NO_REGION));
            if (!numbers.isValidNumber(number)) {
                throw invalid();
            }
            check(number);
            return numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException _) {
            throw invalid();
        }
    }

    private void check(PhoneNumber number) {
        var numbers = PhoneNumberUtil.getInstance();
        if (!TAKEN.contains(numbers.getNumberType(number))) {
            throw new InvalidValue(
                    "", "must be the number of a phone; premium, shared-cost and service numbers get no texts");
        }
        var region = Optional.ofNullable(numbers.getRegionCodeForNumber(number)).orElse(NO_REGION);
        if (!countries.contains(region)) {
            throw new InvalidValue(
                    "",
                    countries.isEmpty()
                            ? "cannot be a phone number: no texts are sent here"
                            : "must be a number of a country to which texts are sent: " + String.join(", ", countries));
        }
    }

    private static InvalidValue invalid() {
        return new InvalidValue(
                "",
                "must be a phone number in international form such as +12025550143, or in national form beside its country");
    }
}
