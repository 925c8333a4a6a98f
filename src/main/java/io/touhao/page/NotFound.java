package io.touhao.page;

/** Absent, or out of the actor's scope: the two are answered alike, so that nobody learns which. */
public record NotFound(String what) implements Refusal {

    @Override
    public int status() {
        return 404;
    }
}
