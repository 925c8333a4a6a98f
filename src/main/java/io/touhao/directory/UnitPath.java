package io.touhao.directory;

import java.util.Optional;

/**
 * A unit's place in the tree of units, as region codes joined by points: {@code 37.3701.370102}.
 *
 * <p>The same text is an {@code ltree} in storage. Divisions of the province share the path of the province.
 */
public record UnitPath(String value) implements Comparable<UnitPath> {

    private static final String FORM = "\\*|[0-9A-Za-z_]+(\\.[0-9A-Za-z_]+)*";

    /** The root of everything: scope of the platform itself. */
    public static final UnitPath ALL = new UnitPath("*");

    public UnitPath {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a unit path: '%s'".formatted(value));
        }
    }

    public static UnitPath of(String value) {
        return new UnitPath(value);
    }

    /** What an address says, where it is a path at all. */
    public static Optional<UnitPath> read(String text) {
        return text.matches(FORM) ? Optional.of(new UnitPath(text)) : Optional.empty();
    }

    /** Whether the other unit is this one or lies below it. */
    public boolean contains(UnitPath other) {
        return equals(ALL) || equals(other) || other.value.startsWith(value + ".");
    }

    /** Labels in the path: 1 for a province, 2 for a city, 3 for a county. */
    public int depth() {
        return value.split("\\.").length;
    }

    /** The last label, for instance the county's code. */
    public String code() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    public UnitPath child(String code) {
        return new UnitPath(value + "." + code);
    }

    /** The unit above; the root of the tree is its own parent. */
    public UnitPath parent() {
        var point = value.lastIndexOf('.');
        return point < 0 ? this : new UnitPath(value.substring(0, point));
    }

    @Override
    public int compareTo(UnitPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
