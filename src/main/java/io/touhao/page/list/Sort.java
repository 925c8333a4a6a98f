package io.touhao.page.list;

import java.util.List;

/** An order: by these expressions in one direction, rows without a value last, the list's key deciding in the end. */
record Sort(String column, List<String> expressions, boolean descending) {

    /** As addresses name it. */
    String text() {
        return descending ? "-" + column : column;
    }

    Sort reversed() {
        return new Sort(column, expressions, !descending);
    }
}
