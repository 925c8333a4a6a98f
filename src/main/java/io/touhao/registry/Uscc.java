package io.touhao.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) after GB 32100-2015: eighteen characters of an alphabet without
 * I, O, S, V and Z, of which the last checks the others.
 */
public record Uscc(String value) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = ALPHABET.length();

    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public Uscc {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not a credit code: %s (%s)".formatted(fault, fault.what()));
        });
    }

    /** What is wrong with a code as people type it; none where it reads. Spaces, width and case do not matter. */
    public static Optional<UsccFault> faultOf(String typed) {
        return fault(tidied(typed));
    }

    /** The code as typed, read; refused with an exception where {@link #faultOf} finds a fault. */
    public static Uscc of(String typed) {
        return new Uscc(tidied(typed));
    }

    /** Code of GB/T 2260 of the registering authority. */
    public String registeredIn() {
        return value.substring(2, 8);
    }

    /**
     * Whether the organisation code within (characters 9 to 17) keeps its own check of GB 11714. A hint, not a
     * rule: codes issued before that check do not keep it.
     */
    public boolean organisationCodeHolds() {
        return value.charAt(16) == organisationCheck(value.substring(8, 16));
    }

    @Override
    public String toString() {
        return value;
    }

    static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    }

    /** The check character of the first seventeen. */
    static char check(String seventeen) {
        var sum = 0;
        var weight = 1;
        for (var letter : seventeen.toCharArray()) {
            sum += ALPHABET.indexOf(letter) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** The check character of an organisation code's first eight. */
    static char organisationCheck(String eight) {
        var sum = 0;
        for (var place = 0; place < eight.length(); place++) {
            sum += ORGANISATION_ALPHABET.indexOf(eight.charAt(place)) * ORGANISATION_WEIGHTS[place];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static Optional<UsccFault> fault(String code) {
        if (code.codePointCount(0, code.length()) != LENGTH) {
            return Optional.of(new UsccFault.WrongLength(code.codePointCount(0, code.length())));
        }
        return strange(code).or(() -> wrongCheck(code));
    }

    private static Optional<UsccFault> strange(String code) {
        for (var place = 0; place < code.length(); place++) {
            if (ALPHABET.indexOf(code.charAt(place)) < 0) {
                return Optional.of(new UsccFault.StrangeCharacter(
                        Character.toString(code.codePointAt(place)), place + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<UsccFault> wrongCheck(String code) {
        var expected = check(code.substring(0, LENGTH - 1));
        var found = code.charAt(LENGTH - 1);
        return expected == found ? Optional.empty() : Optional.of(new UsccFault.WrongCheck(expected, found));
    }
}
