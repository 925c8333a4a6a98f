package io.touhao.report.ledger;

/** A block of merged cells; its value stands in the first cell. */
record Merge(int top, int left, int bottom, int right) {

    boolean isWide() {
        return right > left;
    }

    boolean isTall() {
        return bottom > top;
    }
}
