package io.touhao.review.round;

/** The parts of what is frozen, in the order of the tree. */
enum Section {
    HEAD("轮次"),
    RULE("口径与规则"),
    UNIT("机构"),
    SHEET("报表"),
    ROW("台账");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
