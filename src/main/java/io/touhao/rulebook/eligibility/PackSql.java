package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.score.ScoreCard;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says the conditions of a pack in SQL over wide facts called {@code f}; null is unknown, and joins as unknown does. */
final class PackSql {

    private final WideFacts columns;
    private final Parameters parameters;
    private final Optional<CardSql> card;

    PackSql(EligibilityPack pack, Parameters parameters) {
        this.columns = WideFacts.of(pack.catalogue());
        this.parameters = parameters;
        this.card = pack.card().filter(found -> asksForPoints(pack)).map(this::card);
    }

    private static boolean asksForPoints(EligibilityPack pack) {
        return pack.leaves().stream().anyMatch(Condition.Points.class::isInstance);
    }

    private CardSql card(ScoreCard found) {
        return new CardSql(found, columns, parameters);
    }

    /** What to read from: the relation, with the points of every item beside the facts where points are asked for. */
    String from(String relation) {
        return card.map(points -> "(select f.*, %s from %s f offset 0) f".formatted(points.items(), relation)).orElse(relation + " f");
    }

    /** A condition, its leaves said as given. */
    String joined(Condition condition, Function<Condition, String> leaf) {
        return switch (condition) {
            case Condition.All all -> all(all, leaf, " and ");
            case Condition.Any any -> all(any, leaf, " or ");
            case Condition.Several several -> several(several, leaf);
            case Condition.Not not -> "(not %s)".formatted(joined(not.of(), leaf));
            case Condition.Holds holds -> leaf.apply(holds);
            case Condition.Measure measure -> leaf.apply(measure);
            case Condition.Points points -> leaf.apply(points);
        };
    }

    private String all(Condition condition, Function<Condition, String> leaf, String joint) {
        return condition.parts().stream().map(part -> joined(part, leaf)).collect(Collectors.joining(joint, "(", ")"));
    }

    private String several(Condition.Several several, Function<Condition, String> leaf) {
        var met = several.parts().stream().map(part -> "(%s is true)::int".formatted(joined(part, leaf))).collect(Collectors.joining(" + "));
        var open = several.parts().stream().map(part -> "(%s is not false)::int".formatted(joined(part, leaf))).collect(Collectors.joining(" + "));
        return "(case when %1$s >= %3$d then true when %2$s < %3$d then false end)".formatted(met, open, several.count());
    }

    /** Whether a leaf is met. */
    String leaf(Condition leaf) {
        return switch (leaf) {
            case Condition.Holds holds -> SqlRule.condition(columns, holds.rule(), parameters);
            case Condition.Measure measure -> measured(measure);
            case Condition.Points points -> card.orElseThrow().reached(points);
            case Condition.All all -> throw noLeaf(all);
            case Condition.Any any -> throw noLeaf(any);
            case Condition.Several several -> throw noLeaf(several);
            case Condition.Not not -> throw noLeaf(not);
        };
    }

    private String measured(Condition.Measure measure) {
        var have = SqlRule.reckoned(columns, measure.have(), parameters);
        return switch (measure.comparison()) {
            case AT_LEAST -> compared(have, ">=", Boundary.atLeast(measure.need()));
            case AT_MOST -> compared(have, "<", Boundary.above(measure.need()));
            case ABOVE -> compared(have, ">=", Boundary.above(measure.need()));
            case BELOW -> compared(have, "<", Boundary.atLeast(measure.need()));
        };
    }

    private String compared(String have, String sign, double boundary) {
        return "(%s %s %s::float8)".formatted(have, sign, parameters.bind(boundary));
    }

    /** The figure a leaf looks at; null where it looks at none. */
    String have(Condition leaf) {
        return switch (leaf) {
            case Condition.Measure measure -> SqlRule.reckoned(columns, measure.have(), parameters);
            case Condition.Points points -> card.orElseThrow().exactly(points);
            case Condition.Holds holds -> "null::float8";
            case Condition.All all -> throw noLeaf(all);
            case Condition.Any any -> throw noLeaf(any);
            case Condition.Several several -> throw noLeaf(several);
            case Condition.Not not -> throw noLeaf(not);
        };
    }

    private static IllegalStateException noLeaf(Condition condition) {
        return new IllegalStateException("no leaf: " + condition.id());
    }
}
