package io.touhao.review.confidence;

import io.touhao.review.confidence.Rating.Side;
import java.util.List;
import java.util.Optional;

/**
 * What was said about one commitment, latest first, and as which side this actor may speak.
 *
 * @param may the side the actor speaks from; none where the actor stands in the line, or nothing is open
 */
public record Rated(List<Rating> ratings, Optional<Side> may) {

    public Rated {
        ratings = List.copyOf(ratings);
    }

    public Optional<Rating> last(Side side) {
        return ratings.stream().filter(rating -> rating.side() == side).findFirst();
    }

    /** The owner is surer than whoever looks on, by two words or more. */
    public boolean isDoubted() {
        return last(Side.SELF)
                .flatMap(self -> last(Side.OUTSIDE)
                        .map(outside -> outside.confidence().ordinal() - self.confidence().ordinal() >= 2))
                .orElse(false);
    }
}
