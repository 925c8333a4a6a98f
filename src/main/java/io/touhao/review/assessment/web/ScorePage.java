package io.touhao.review.assessment.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.review.assessment.Objection;
import io.touhao.review.assessment.RankRow;
import io.touhao.review.assessment.UnitScore;
import io.touhao.rulebook.score.Band;
import io.touhao.rulebook.score.ItemScore;
import io.touhao.rulebook.score.Move;
import io.touhao.rulebook.score.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The score of one unit: how it came about, how steady its place is, and what was objected to.
 *
 * @param around the ranks right above and below, its own among them
 * @param own the objections of this unit
 * @param all the objections in sight
 * @param moves whom the last accepted objection moved
 * @param mayObject whether the viewer may object today
 * @param decides whether open objections wait for the viewer
 */
record ScorePage(
        UnitScore unit, List<RankRow> around, List<Objection> own, List<Objection> all, List<Move> moves,
        Map<String, String> names, boolean mayObject, boolean decides, LocalDate today, ZoneId zone) {

    Heading heading() {
        var assessment = unit.assessment();
        return AssessmentHeading.of("综合得分：" + unit.unitName())
                .under(AssessmentHeading.ASSESSMENTS, new Link(assessment.roundName(), assessment.address()))
                .facts("%s 分，%s / %d · %s%s · 数据为%s封存".formatted(unit.score().points().words(),
                        unit.rank().place().words(), unit.units(), assessment.state().title(),
                        AssessmentSteps.last(assessment, today).map(day -> "，异议到 " + day).orElse(""),
                        Dates.full(LocalDateTime.ofInstant(assessment.cutOff(), zone))));
    }

    List<Step> steps() {
        return new AssessmentSteps(unit.assessment(), all, today, zone).steps();
    }

    String itemAddress(ItemScore item) {
        return unit.id().address() + "/item?key=" + item.item().id();
    }

    String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** What it takes to reach the next place, in one sentence. */
    String nextPlace() {
        return unit.nearest().next().map(next -> {
            var gap = next.place().points().least().subtract(unit.score().points().least());
            var step = unit.nearest().step().map(change -> "；最近的一步：" + change.words() + "。")
                    .orElse("；没有一项自身的输入单独够得到。");
            return "再得 %s 分即到%s（%s %s）%s".formatted(plain(gap), next.place().words(), next.unitName(),
                    next.place().points().words(), step);
        }).orElse("已是第 1。");
    }

    /** What it takes to reach another band, in one sentence. */
    String nextBand() {
        return unit.nearest().band().stream()
                .filter(change -> change.fact().steerable())
                .findFirst()
                .map(change -> "离换档最近：%s，%s → %s。".formatted(change.words(), band(change.before()), band(change.after())))
                .orElse("没有一项自身的输入单独能换档。");
    }

    private static String band(Score score) {
        return score.card().band(score.points().least()).map(Band::title).orElse("无档");
    }

    String steadiness() {
        return "权重各上下浮动至多 %s%%（满分不变）、缺数按上下限，第 %s 位".formatted(
                plain(unit.assessment().shake().movePointRight(2)), unit.rank().range().words());
    }

    /** The middle of a place on a line of all places, in per cent. */
    double across(int place) {
        return 100.0 * (place - 0.5) / unit.units();
    }

    /** How wide so many places are on that line. */
    double width(int places) {
        return 100.0 * places / unit.units();
    }

    String open() {
        return own.stream().filter(Objection::isOpen).findFirst().map(Objection::address).orElse("");
    }
}
