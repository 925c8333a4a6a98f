package io.touhao.review.order;

/** What may be done with an order now. */
public enum OrderDeed {
    ISSUE, WITHDRAW, ACKNOWLEDGE, ANSWER, SEND_BACK, DISCHARGE, RAISE
}
