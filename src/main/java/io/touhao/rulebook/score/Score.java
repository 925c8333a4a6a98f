package io.touhao.rulebook.score;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.Facts;
import java.util.List;
import java.util.Optional;

/** A score as a tree (得分): card, parts, items, inputs. Two scores of the same card and facts are the same. */
public record Score(ScoreCard card, Facts facts, Interval points, List<PartScore> parts) {

    /** The band, where the points settle it; none below the lowest band, or where what is unknown decides. */
    public Optional<Band> band() {
        var low = card.band(points.least());
        return low.equals(card.band(points.most())) ? low : Optional.empty();
    }

    public List<ItemScore> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** What this item gave. */
    public Optional<ItemScore> item(String id) {
        return items().stream().filter(item -> item.item().id().equals(id)).findFirst();
    }

    /** Facts that are missing, in the order of the items that ask for them. */
    public List<Fact> missing() {
        return items().stream().flatMap(item -> item.missing().stream()).distinct().toList();
    }

    /** The whole tree as text. */
    public String print() {
        return ScorePrint.of(this);
    }
}
