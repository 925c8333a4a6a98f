package io.touhao.monitoring.filing;

import java.time.Instant;
import java.util.Map;

/**
 * What the enterprise has typed and not handed in.
 *
 * @param words reasons by {@link Finding#key()}
 * @param seconds what it took so far
 */
public record Draft(Cells cells, Map<String, String> words, int seconds, Instant savedAt) {

    public Draft {
        words = Map.copyOf(words);
    }
}
