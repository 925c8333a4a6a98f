package io.touhao.review.round;

/** Key of a sheet of a round. */
public record SheetId(long value) {

    /** Kind and key, as the trail names it: {@code sheet/1234}. */
    public String object() {
        return "sheet/" + value;
    }
}
