package io.touhao.page;

/** A light (红黄绿灯): always a shape and a word, never a colour alone. */
public enum Signal {
    GREEN("g", "正常"),
    YELLOW("y", "偏慢"),
    RED("r", "滞后"),
    /** Due soon. */
    BLUE("b", "临期"),
    PAUSED("p", "暂停"),
    DONE("d", "已销号"),
    NONE("n", "未报"),
    /** A fact is missing, so nothing can be said. */
    UNKNOWN("u", "未知");

    private final String mark;
    private final String word;

    Signal(String mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    /** The letter that the stylesheet names it by. */
    public String mark() {
        return mark;
    }

    /** The word that stands beside the shape unless a pack sets another. */
    public String word() {
        return word;
    }
}
