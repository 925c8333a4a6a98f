package io.touhao.rulebook.score;

/** Between which places a unit stands when weights are shaken and what is missing is anything (位次区间). */
public record PlaceRange(int from, int to) {

    /** 12—14, or 15 where it never moves. */
    public String words() {
        return from == to ? String.valueOf(from) : from + "—" + to;
    }
}
