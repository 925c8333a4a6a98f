package io.touhao.indicator;

/** The key of an indicator (指标编码), as packs and commitments name it: {@code industrial-output-growth}. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    public IndicatorId {
        if (!value.matches("[a-z][a-z0-9-]{0,79}")) {
            throw new IllegalArgumentException("not an indicator: '%s'".formatted(value));
        }
    }

    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
