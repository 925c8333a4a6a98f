package io.touhao.review.round;

/** Whose account a sheet is. */
public enum SheetKind {
    /** 填报表: what one post of a unit answers for. */
    OWNER("填报表"),
    /** 汇总表: what a unit says for itself and everything below it. */
    UNIT("汇总表");

    private final String title;

    SheetKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
