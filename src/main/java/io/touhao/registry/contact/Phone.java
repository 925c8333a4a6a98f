package io.touhao.registry.contact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number of the country, as digits: a mobile of eleven, or area code and number. */
public record Phone(String digits) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");
    private static final int LAST = 4;

    /** The number as people type it; none where it is no number. Signs, width and the country's code do not matter. */
    public static Optional<Phone> read(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-—()+]", "").replaceFirst("^(?:00)?86(?=1)", "");
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** As screens show it: the first three and the last four. */
    public String masked() {
        return digits.substring(0, 3) + "*".repeat(digits.length() - 3 - LAST) + digits.substring(digits.length() - LAST);
    }
}
