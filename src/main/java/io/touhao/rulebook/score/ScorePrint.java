package io.touhao.rulebook.score;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A score as lines of text: rule version, points, inputs and citations. */
final class ScorePrint {

    private final StringBuilder lines = new StringBuilder();

    private ScorePrint() {}

    static String of(Score score) {
        var print = new ScorePrint();
        print.head(score);
        score.parts().forEach(part -> print.part(part, part == score.parts().getLast()));
        return print.lines.toString();
    }

    private void head(Score score) {
        var card = score.card();
        line("%s %s 分%s".formatted(card.title(), score.points().words(), score.band().map(band -> "，" + band.title()).orElse("")));
        line("%s，依据 %s".formatted(card.rule(), card.citation().words()));
        if (card.base().signum() != 0) {
            line("├─ 基础分 " + plain(card.base()));
        }
    }

    private void part(PartScore score, boolean last) {
        var part = score.part();
        var weight = part.weight().compareTo(BigDecimal.ONE) == 0 ? "" : " × 权重 " + plain(part.weight());
        line("%s %s %s%s（%s—%s）".formatted(last ? "└─" : "├─", part.title(), score.points().words(), weight,
                plain(part.least()), plain(part.most())));
        score.items().forEach(item -> item(item, last ? "   " : "│  ", item == score.items().getLast()));
    }

    private void item(ItemScore score, String margin, boolean last) {
        line("%s%s %s %s：%s%s".formatted(margin, last ? "└─" : "├─", score.item().title(), score.points().words(),
                score.words(), note(score)));
        var inner = margin + (last ? "   " : "│  ");
        line("%s输入 %s".formatted(inner, inputs(score.inputs())));
        line("%s依据 %s".formatted(inner, score.item().citation().words()));
    }

    private static String note(ItemScore score) {
        return switch (score.read().orElse(new Answer.Truth(false))) {
            case Answer.Unknown unknown -> "（缺数，按上下限）";
            case Answer.Undefined undefined -> "（分母为 0，按上下限）";
            case Answer.Figure figure -> "";
            case Answer.Truth truth -> score.read().isEmpty() ? "（不适用）" : "";
        };
    }

    private static String inputs(List<ItemScore.Input> inputs) {
        return inputs.isEmpty() ? "无" : inputs.stream()
                .map(input -> input.words() + "〔" + source(input.fact()) + "〕")
                .collect(Collectors.joining("；"));
    }

    private static String source(Fact fact) {
        return fact.source().title();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}
