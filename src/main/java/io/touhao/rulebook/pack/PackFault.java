package io.touhao.rulebook.pack;

/**
 * Something wrong with a pack, as a compiler prints it.
 *
 * @param what one Chinese sentence with the values concerned
 * @param advice what to do, one Chinese sentence
 */
public record PackFault(PackLine at, String what, String advice) {

    @Override
    public String toString() {
        return "%s: %s %s".formatted(at, what, advice);
    }
}
