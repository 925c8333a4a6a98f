package io.touhao.rulebook;

/** A fact as given that cannot be one: what is wrong with it, and what to do, each as one Chinese sentence. */
public final class BadFact extends Exception {

    private final String advice;

    BadFact(String what, String advice) {
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
