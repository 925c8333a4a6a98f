package io.touhao.review.assessment;

/** Key of an assessment. */
public record AssessmentId(long value) {

    /** Kind and key, as the trail names it: {@code assessment/3}. */
    public String object() {
        return "assessment/" + value;
    }
}
