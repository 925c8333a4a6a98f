package io.touhao.programme.application;

/** Key of a call. */
public record CallId(long value) {

    /** Kind and key, as the trail names it: {@code call/12}. */
    public String object() {
        return "call/" + value;
    }
}
