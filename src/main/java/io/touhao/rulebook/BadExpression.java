package io.touhao.rulebook;

/** A rule that cannot be used: what is wrong with it, and what to do, each as one Chinese sentence. */
public final class BadExpression extends Exception {

    private final String advice;

    BadExpression(String what, String advice) {
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
