package io.touhao.review.round;

/** Key of a dispatch round. */
public record RoundId(long value) implements Comparable<RoundId> {

    /** Kind and key, as the trail names it: {@code round/12}. */
    public String object() {
        return "round/" + value;
    }

    @Override
    public int compareTo(RoundId other) {
        return Long.compare(value, other.value);
    }
}
