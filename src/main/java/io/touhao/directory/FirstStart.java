package io.touhao.directory;

/**
 * What a module lays down on an empty database, once, before anybody signs in. Beans of this type run in ascending
 * order, as {@link Actor#SYSTEM}; each run opens its own transaction.
 *
 * <p>The order leaves room: reference data of the directory has 100, enterprises 200, accounts 300, plans 400,
 * commitments 500.
 */
public interface FirstStart {

    int order();

    /** What is laid down, in English, for the log. */
    String name();

    void run();
}
