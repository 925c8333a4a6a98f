package io.touhao.directory;

/**
 * The tamper-evident trail, as every module that changes something writes it; kept by the access module.
 *
 * <p>A row is written in the transaction of the change itself: either both stay or neither does.
 */
public interface Trail {

    /**
     * Appends one row.
     *
     * @param actor who acts, as which post
     * @param verb what is done, in the trade's word: {@code commitment.acknowledge}
     * @param object what it is done to, as kind and key: {@code commitment/1234}
     * @param detail what changed, short and without secrets
     */
    void record(Actor actor, String verb, String object, String detail);

    /** Appends a row about something refused; it stays although the change is rolled back. */
    void refused(Actor actor, String verb, String object, String reason);
}
