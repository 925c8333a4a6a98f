package io.touhao.rulebook.sql;

/** A rule that is right as a rule and has no counterpart in SQL: what stands in the way, and what to write instead. */
public final class UnsayableRule extends Exception {

    private final String advice;

    UnsayableRule(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    public String what() {
        return getMessage();
    }

    public String advice() {
        return advice;
    }
}
