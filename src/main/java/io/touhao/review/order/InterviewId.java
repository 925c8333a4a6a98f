package io.touhao.review.order;

/** Key of an interview. */
public record InterviewId(long value) {

    /** Kind and key, as the trail names it: {@code interview/3}. */
    public String object() {
        return "interview/" + value;
    }
}
