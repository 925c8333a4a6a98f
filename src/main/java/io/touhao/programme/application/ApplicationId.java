package io.touhao.programme.application;

/** Key of an application. */
public record ApplicationId(long value) {

    /** Kind and key, as the trail names it: {@code application/12}. */
    public String object() {
        return "application/" + value;
    }
}
