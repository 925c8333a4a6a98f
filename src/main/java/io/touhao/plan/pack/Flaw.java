package io.touhao.plan.pack;

import java.util.Optional;

/**
 * Something wrong with commitments or with what they leave out of a text, before it is known in which file it stands.
 *
 * @param commitment key of the commitment concerned
 * @param place where in the text, as a character
 * @param what one Chinese sentence with the values concerned
 * @param advice one Chinese sentence
 */
public record Flaw(
        Problem.Sort sort, Optional<String> commitment, Optional<Integer> place, String what, String advice) {

    static Flaw of(DraftCommitment commitment, Problem.Sort sort, String what, String advice) {
        return new Flaw(sort, Optional.of(commitment.id()), Optional.empty(), what, advice);
    }

    static Flaw at(int place, Problem.Sort sort, String what, String advice) {
        return new Flaw(sort, Optional.empty(), Optional.of(place), what, advice);
    }
}
