package io.touhao.review.order;

/** Key of a supervision order. */
public record OrderId(long value) {

    /** Kind and key, as the trail names it: {@code order/12}. */
    public String object() {
        return "order/" + value;
    }
}
