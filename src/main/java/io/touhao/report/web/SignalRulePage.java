package io.touhao.report.web;

import io.touhao.commitment.SetRule;
import io.touhao.commitment.SignalPreset;
import io.touhao.commitment.SignalRule;
import io.touhao.commitment.SignalRules;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.Option;
import io.touhao.page.part.KeyFigure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule of lights that the viewer's unit goes by, and the form that sets another after a look at what it changes.
 *
 * @param names of the units below
 * @param preview what the typed rule would change; none before it is asked
 */
record SignalRulePage(
        Actor actor, Optional<SetRule> inForce, SignalPreset standard, List<SignalPreset> presets, List<SetRule> history,
        Map<UnitPath, String> names, SignalRulePages.Typed typed, LocalDate from, Optional<SignalRules.Preview> preview,
        LocalDate today) {

    /** A line of a rule in words: the light, when it shines. */
    record Line(Signal signal, String word, String when) {}

    /** One change of light and how many it befalls. */
    record Moves(Signal from, Signal to, String count) {}

    Heading heading() {
        return Heading.of("信号规则", "signal-rules").facts(inForce
                .map(set -> "%s · %s · 自 %s 起".formatted(set.title(), whose(set), Dates.full(set.from())))
                .orElse(standard.title() + " · 本平台默认，各级都没有另设"));
    }

    boolean edits() {
        return actor.is(Role.SUPERVISOR, Role.SYSTEM_ADMINISTRATOR) && actor.unit().depth() <= 2;
    }

    boolean hasOwn() {
        return inForce.filter(set -> set.unit().equals(actor.unit())).isPresent();
    }

    List<Line> lines() {
        return lines(inForce.map(SetRule::rule).orElse(standard.rule()));
    }

    static List<Line> lines(SignalRule rule) {
        return List.of(
                new Line(rule.overdue(), "逾期", "过了完成时限还没有销号"),
                new Line(rule.near(), "临期", "离完成时限不超过 %d 个工作日，按节假日与调休计".formatted(rule.nearWorkingDays())),
                new Line(rule.behind(), "偏慢", "完成率落后序时进度超过 %s 个百分点，或水平低于目标"
                        .formatted(rule.behindPoints().stripTrailingZeros().toPlainString())),
                new Line(Signal.GREEN, "正常", "以上都不是，并且填报过"),
                new Line(Signal.NONE, "未报", "还没有填报"),
                new Line(Signal.PAUSED, "暂停", "经上一级批准暂停计时"));
    }

    /** Whose rule is in force: 本级设定, 沿用山东省. */
    private String whose(SetRule set) {
        return set.unit().equals(actor.unit()) ? "本级设定" : "沿用上级";
    }

    String brief(SetRule set) {
        return set.inherits() ? "沿用上级规则" : brief(set.rule());
    }

    static String brief(SignalRule rule) {
        return "逾期%s，临期 %d 个工作日%s，落后 %s 个百分点%s".formatted(
                colour(rule.overdue()), rule.nearWorkingDays(), colour(rule.near()),
                rule.behindPoints().stripTrailingZeros().toPlainString(), colour(rule.behind()));
    }

    String unit(SetRule set) {
        return names.getOrDefault(set.unit(), set.unit().code());
    }

    String day(SetRule set) {
        return Dates.full(set.from());
    }

    List<Option> colours(boolean green) {
        return Stream.of(Signal.GREEN, Signal.BLUE, Signal.YELLOW, Signal.RED)
                .filter(signal -> green || signal != Signal.GREEN)
                .map(signal -> new Option(signal.name(), colour(signal)))
                .toList();
    }

    String points() {
        return typed.points().stripTrailingZeros().toPlainString();
    }

    List<KeyFigure> figures() {
        return preview.map(seen -> List.of(
                KeyFigure.of("在办事项", Figures.count(seen.looked()), "项", "本级和下级"),
                KeyFigure.of("会变颜色", Figures.count(seen.changed()), "项", "按今天的数据"),
                KeyFigure.of("不变", Figures.count(seen.looked() - seen.changed()), "项", "含另设规则的下级"))).orElse(List.of());
    }

    List<Moves> moves() {
        return preview.stream()
                .flatMap(seen -> seen.moves().entrySet().stream())
                .sorted(Comparator.comparing((Map.Entry<SignalRules.Move, Long> one) -> one.getValue()).reversed())
                .map(one -> new Moves(one.getKey().from(), one.getKey().to(), Figures.count(one.getValue())))
                .toList();
    }

    List<SignalRules.Moved> first() {
        return preview.map(SignalRules.Preview::first).orElse(List.of());
    }

    private static String colour(Signal signal) {
        return switch (signal) {
            case GREEN -> "绿";
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case RED -> "红";
            case PAUSED, DONE, NONE, UNKNOWN -> signal.word();
        };
    }
}
