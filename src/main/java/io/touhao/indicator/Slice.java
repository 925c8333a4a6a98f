package io.touhao.indicator;

/**
 * A part of a unit's whole by one dimension (分组): the enterprises of an industry, of a size.
 *
 * @param dimension column of the fact source; empty for the whole
 * @param member its value; empty for the whole
 */
public record Slice(String dimension, String member) implements Comparable<Slice> {

    /** The whole unit. */
    public static final Slice WHOLE = new Slice("", "");

    public Slice {
        if (dimension.isEmpty() != member.isEmpty() || dimension.contains("=")) {
            throw new IllegalArgumentException("not a slice: '%s=%s'".formatted(dimension, member));
        }
    }

    /** Reads what {@link #code()} writes. */
    public static Slice parse(String code) {
        var sign = code.indexOf('=');
        return sign < 0 ? WHOLE : new Slice(code.substring(0, sign), code.substring(sign + 1));
    }

    /** As stored and as addresses name it: {@code industry=26}; empty for the whole. */
    public String code() {
        return dimension.isEmpty() ? "" : dimension + "=" + member;
    }

    @Override
    public int compareTo(Slice other) {
        return code().compareTo(other.code());
    }
}
