package io.touhao.monitoring.filing;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A return as it is handed in.
 *
 * @param words reasons by {@link Finding#key()} or by its rule alone, cut at 1,000 characters; one under {@link #ALL}
 *     answers every check but a slip of the unit
 * @param version the version it was filled in on, 0 for a first one
 * @param seconds what it took
 */
public record Submission(Cells cells, Map<String, String> words, int version, int seconds, Channel channel) {

    /** Key of a reason that answers the checks that ask one. */
    public static final String ALL = "*";

    private static final int LONGEST = 1_000;

    public Submission {
        words = words.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                word -> word.getValue().substring(0, Math.min(LONGEST, word.getValue().length()))));
    }

    /** The finding with the reason given to it, if one was; what can be repaired by moving the point wants its own. */
    Finding explained(Finding finding) {
        var common = finding.repair().isPresent() ? "" : words.getOrDefault(ALL, "");
        return finding.explained(words.getOrDefault(finding.key(), words.getOrDefault(finding.rule(), common)));
    }
}
