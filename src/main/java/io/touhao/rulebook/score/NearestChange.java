package io.touhao.rulebook.score;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The smallest change of one input that would move a score into another band or past another unit (最近的一步).
 *
 * @param fact the input
 * @param steps how many of its smallest steps it takes
 */
public record NearestChange(Fact fact, FactValue from, FactValue to, int steps, Score before, Score after) {

    private static final int FARTHEST = 2_000;

    /** For each known input that can do it by itself: the smallest change; the fewest steps first. */
    public static List<NearestChange> all(Score score, Predicate<Score> moved) {
        return score.card().facts().stream()
                .map(fact -> of(score, fact, moved))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(NearestChange::steps).thenComparing(change -> change.after().points().least(), Comparator.reverseOrder()))
                .toList();
    }

    /** The smallest change of this input that does it; none where it is unknown or no possible value does it. */
    public static Optional<NearestChange> of(Score score, Fact fact, Predicate<Score> moved) {
        return score.facts().find(fact.key()).flatMap(value -> switch (value) {
            case FactValue.Truth truth -> tried(score, fact, truth, FactValue.of(!truth.value()), 1, moved);
            case FactValue.Word word -> Optional.empty();
            case FactValue.Words words -> Optional.empty();
            case FactValue.Figure figure -> search(score, fact, figure, moved);
        });
    }

    /** The score lies in another band. */
    public static Predicate<Score> toAnotherBand(Score score) {
        return after -> !after.card().band(after.points().least()).equals(score.card().band(score.points().least()));
    }

    /** The score reaches at least so many points. */
    public static Predicate<Score> toReach(BigDecimal points) {
        return after -> after.points().least().compareTo(points) >= 0;
    }

    private static Optional<NearestChange> search(Score score, Fact fact, FactValue.Figure now, Predicate<Score> moved) {
        var beside = score.facts();
        var least = score.card().catalogue().least(fact, beside);
        var most = score.card().catalogue().most(fact, beside);
        for (var steps = 1; steps <= FARTHEST; steps++) {
            var far = fact.step().multiply(BigDecimal.valueOf(steps));
            var up = now.value().add(far);
            var down = now.value().subtract(far);
            var canRise = most.map(end -> up.compareTo(end) <= 0).orElse(true);
            var canFall = least.map(end -> down.compareTo(end) >= 0).orElse(true);
            if (!canRise && !canFall) {
                return Optional.empty();
            }
            var rise = canRise ? tried(score, fact, now, FactValue.of(up), steps, moved) : Optional.<NearestChange>empty();
            var found = rise.isPresent() || !canFall ? rise : tried(score, fact, now, FactValue.of(down), steps, moved);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<NearestChange> tried(
            Score score, Fact fact, FactValue from, FactValue to, int steps, Predicate<Score> moved) {
        Facts facts = score.facts().with(fact.key(), to);
        var after = Scoring.of(score.card()).again(score, facts, fact.key());
        return moved.test(after) ? Optional.of(new NearestChange(fact, from, to, steps, score, after)) : Optional.empty();
    }

    /** 按期销号多 2 项（10 → 12），得分 70.86 → 71.40. */
    public String words() {
        return "%s%s（%s → %s），得分 %s → %s".formatted(fact.title(), difference(), from.words(), to.words(),
                before.points().words(), after.points().words());
    }

    /** 多 2 项, 少 1 项, or nothing where it is a matter of yes and no. */
    private String difference() {
        if (from instanceof FactValue.Figure(var old) && to instanceof FactValue.Figure(var now)) {
            var far = FactValue.of(now.subtract(old).abs());
            return (now.compareTo(old) > 0 ? "多 " : "少 ") + fact.words(far);
        }
        return "改变";
    }
}
