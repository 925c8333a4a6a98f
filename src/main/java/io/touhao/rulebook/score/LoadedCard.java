package io.touhao.rulebook.score;

import io.touhao.rulebook.pack.PackFault;
import java.util.List;
import java.util.Optional;

/**
 * A score card as it was found.
 *
 * @param card the card; none where its files have faults
 */
public record LoadedCard(String name, Optional<ScoreCard> card, List<PackFault> faults) {

    /** The card; a platform that comes with faulty packs does not start. */
    public ScoreCard sound() {
        return card.orElseThrow(() -> new IllegalStateException("score card %s has faults: %s".formatted(name, faults)));
    }
}
