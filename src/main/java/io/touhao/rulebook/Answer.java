package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.Set;

/** What a rule answers about a subject. */
public sealed interface Answer {

    /** A number. */
    record Figure(BigDecimal value) implements Answer {}

    /** Yes or no. */
    record Truth(boolean value) implements Answer {}

    /** It depends on facts that are not known. */
    record Unknown(Set<String> missing) implements Answer {}

    /** There is no such number: a share of nothing. */
    record Undefined() implements Answer {}
}
