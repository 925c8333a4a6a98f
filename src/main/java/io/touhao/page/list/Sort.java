package io.touhao.page.list;

import java.util.List;

/** An order: by a column in one direction, rows without a value last, the list's key deciding in the end. */
record Sort(String column, Column.Order order, boolean descending) {

    List<String> expressions() {
        return order.expressions();
    }

    /** As addresses name it. */
    String text() {
        return descending ? "-" + column : column;
    }

    Sort reversed() {
        return new Sort(column, order, !descending);
    }
}
