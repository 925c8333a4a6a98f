package io.touhao.review.assessment;

/** Key of the score of one unit in one assessment. */
public record ScoreId(long value) {

    public String address() {
        return "/scores/" + value;
    }
}
