package io.touhao.registry;

/** Credit codes that nobody has, for tests. */
public final class Codes {

    private Codes() {}

    /** The code of that number; the demo has none of them. */
    public static String code(int number) {
        var organisation = "MT9%05d".formatted(number);
        var seventeen = "91370102" + organisation + Uscc.organisationCheck(organisation);
        return seventeen + Uscc.check(seventeen);
    }
}
