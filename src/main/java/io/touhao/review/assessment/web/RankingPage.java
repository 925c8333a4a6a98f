package io.touhao.review.assessment.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.review.assessment.Assessment;
import io.touhao.review.assessment.Objection;
import io.touhao.review.assessment.RankList;
import io.touhao.rulebook.score.Move;
import io.touhao.rulebook.score.ScoreCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The ranking of an assessment, how far the assessment is, its objections, and who moved.
 *
 * @param moves whom the last accepted objection moved
 * @param names names of units by path
 * @param runs whether the viewer's unit assesses here
 */
record RankingPage(
        Assessment assessment, ScoreCard card, ListPage<RankList.Row> list, List<Objection> objections, List<Move> moves,
        Map<String, String> names, boolean runs, LocalDate today, ZoneId zone) {

    Heading heading() {
        return AssessmentHeading.of(assessment.title())
                .under(AssessmentHeading.ASSESSMENTS)
                .facts("%s · %s · 数据为%s封存".formatted(assessment.roundName(), assessment.state().title(),
                        Dates.full(LocalDateTime.ofInstant(assessment.cutOff(), zone))));
    }

    List<Step> steps() {
        return new AssessmentSteps(assessment, objections, today, zone).steps();
    }

    boolean mayPublish() {
        return runs && assessment.state() == Assessment.State.DRAFT;
    }

    boolean mayFinish() {
        return runs && assessment.state() == Assessment.State.PUBLISHED && !assessment.isOpenToObjections(today) && open() == 0;
    }

    int open() {
        return (int) objections.stream().filter(Objection::isOpen).count();
    }

    /** The first objection that waits for a decision. */
    String firstOpen() {
        return objections.stream().filter(Objection::isOpen).findFirst().map(Objection::address).orElse("");
    }

    String steadiness() {
        return "位次区间：各部分权重各上下浮动至多 %s%%（满分不变）、缺数按上下限，反复重算，%s%% 的位次落在其中"
                .formatted(percent(assessment.shake()), percent(assessment.rate()));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
