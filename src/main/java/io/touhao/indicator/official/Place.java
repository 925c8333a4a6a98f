package io.touhao.indicator.official;

/**
 * What a series is of: a province by its code, the nation as 00.
 *
 * @param benchmark 对标省份: a province that ours is compared with
 */
public record Place(String code, String title, boolean benchmark) {

    /** The nation. */
    public static final String NATION = "00";
}
