package io.touhao.commitment;

/** Key of a commitment. */
public record CommitmentId(long value) implements Comparable<CommitmentId> {

    /** Kind and key, as the trail names it: {@code commitment/1234}. */
    public String object() {
        return "commitment/" + value;
    }

    @Override
    public int compareTo(CommitmentId other) {
        return Long.compare(value, other.value);
    }
}
