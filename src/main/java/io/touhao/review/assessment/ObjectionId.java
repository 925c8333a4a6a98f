package io.touhao.review.assessment;

/** Key of an objection. */
public record ObjectionId(long value) {

    /** Kind and key, as the trail names it: {@code objection/3}. */
    public String object() {
        return "objection/" + value;
    }
}
