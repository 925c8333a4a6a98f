package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.score.Item;
import io.touhao.rulebook.score.Part;
import io.touhao.rulebook.score.Pricing;
import io.touhao.rulebook.score.ScoreCard;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlChoice;
import io.touhao.rulebook.sql.SqlRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says a score card in SQL. Points are whole numbers of the smallest step that the card rounds to, so that they add up as
 * they do on paper; an item that is open is null, and gives its least and its most.
 */
final class CardSql {

    private final ScoreCard card;
    private final List<Item> items;
    private final WideFacts columns;
    private final Parameters parameters;

    CardSql(ScoreCard card, WideFacts columns, Parameters parameters) {
        this.card = card;
        this.items = card.items();
        this.columns = columns;
        this.parameters = parameters;
    }

    /** One column for each item. */
    String items() {
        return items.stream().map(item -> "%s as %s".formatted(item(item), column(item))).collect(Collectors.joining(", "));
    }

    private String column(Item item) {
        return "item_" + items.indexOf(item);
    }

    /** Whether the points are reached whatever the open items give; null where these decide. */
    String reached(Condition.Points points) {
        var need = points.need().movePointRight(card.scale()).setScale(0, RoundingMode.CEILING).intValueExact();
        return "(case when %1$s >= %3$d then true when %2$s < %3$d then false end)".formatted(least(points), most(points), need);
    }

    /** The points where no open item makes a difference. */
    String exactly(Condition.Points points) {
        return "(case when %1$s = %2$s then %1$s / %3$s::float8 end)".formatted(least(points), most(points), BigDecimal.ONE.movePointRight(card.scale()));
    }

    private String least(Condition.Points points) {
        return given(points, item -> "coalesce(f.%s, %d)".formatted(column(item), whole(item.openLeast())));
    }

    private String most(Condition.Points points) {
        return given(points, item -> "coalesce(f.%s, %d)".formatted(column(item), whole(item.openMost())));
    }

    private String given(Condition.Points points, Function<Item, String> given) {
        return points.part()
                .map(id -> part(card.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow(), given))
                .orElseGet(() -> total(given));
    }

    private String total(Function<Item, String> given) {
        var sum = card.parts().stream().map(part -> part(part, given)).collect(Collectors.joining(" + "));
        return within("%d + %s".formatted(whole(card.base()), sum), card.least(), card.most());
    }

    private String part(Part part, Function<Item, String> given) {
        var sum = within(part.items().stream().map(given).collect(Collectors.joining(" + ")), part.least(), part.most());
        return part.weight().compareTo(BigDecimal.ONE) == 0 ? sum : "round(%s * %s)::int".formatted(sum, part.weight().toPlainString());
    }

    private String within(String points, BigDecimal least, BigDecimal most) {
        return "least(greatest(%s, %d), %d)".formatted(points, whole(least), whole(most));
    }

    private String item(Item item) {
        var priced = priced(item);
        return item.applies()
                .map(when -> SqlRule.condition(columns, when, parameters))
                .map(when -> "(case when %1$s then %2$s when not %1$s then %3$d end)".formatted(when, priced, whole(item.otherwise())))
                .orElse(priced);
    }

    private String priced(Item item) {
        return switch (item.pricing()) {
            case Pricing.Steps steps -> steps(item, steps);
            case Pricing.Once once -> {
                var so = SqlRule.condition(columns, once.reads(), parameters);
                yield "(case when %1$s then %2$d when not %1$s then %3$d end)".formatted(so, settled(item, once.points()), settled(item, BigDecimal.ZERO));
            }
            case Pricing.Formula formula -> SqlChoice.of(columns, formula.reads(), parameters, points -> String.valueOf(settled(item, points)))
                    .orElseGet(() -> settled(item, SqlRule.figure(columns, formula.reads(), parameters)));
            case Pricing.Each each -> settled(item, "%s * %s".formatted(SqlRule.figure(columns, each.reads(), parameters), each.points().toPlainString()));
        };
    }

    private String steps(Item item, Pricing.Steps steps) {
        var value = SqlRule.reckoned(columns, steps.reads(), parameters);
        var cases = steps.steps().stream()
                .map(step -> "when %s >= %s::float8 then %d".formatted(value, parameters.bind(Boundary.atLeast(step.from())), settled(item, step.points())))
                .collect(Collectors.joining(" "));
        return "(case %s when %s is not null then %d end)".formatted(cases, value, settled(item, steps.below()));
    }

    /** Greatest and least pass over what is null, so that an open item has to be told from one at its bounds. */
    private String settled(Item item, String figure) {
        return "(case when %1$s is not null then (least(greatest(round(%1$s, %2$d), %3$s), %4$s) * %5$s)::int end)".formatted(
                figure, card.scale(), rounded(item.least()), rounded(item.most()), BigDecimal.ONE.movePointRight(card.scale()));
    }

    private int settled(Item item, BigDecimal points) {
        return whole(points.max(item.least()).min(item.most()));
    }

    private String rounded(BigDecimal points) {
        return points.setScale(card.scale(), RoundingMode.HALF_UP).toPlainString();
    }

    private int whole(BigDecimal points) {
        return points.setScale(card.scale(), RoundingMode.HALF_UP).unscaledValue().intValueExact();
    }
}
