package io.touhao.monitoring.filing;

import java.util.Map;

/**
 * A return as it is handed in.
 *
 * @param words reasons by {@link Finding#key()}; one under {@link #ALL} answers every check
 * @param version the version it was filled in on, 0 for a first one
 * @param seconds what it took
 */
public record Submission(Cells cells, Map<String, String> words, int version, int seconds, Channel channel) {

    /** Key of a reason that answers every check that asks one. */
    public static final String ALL = "*";

    public Submission {
        words = Map.copyOf(words);
    }

    /** The finding with the reason given to it, if one was. */
    Finding explained(Finding finding) {
        return finding.explained(words.getOrDefault(finding.key(), words.getOrDefault(ALL, "")));
    }
}
