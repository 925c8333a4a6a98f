package io.touhao.review.assessment.web;

import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.review.assessment.Assessment;
import io.touhao.review.assessment.Objection;
import io.touhao.review.assessment.Objection.Decision;
import io.touhao.review.assessment.UnitScore;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.score.Move;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One objection: what is claimed, what came of it, and who moves.
 *
 * @param moves whom it moved, or would move as claimed
 * @param decides whether the viewer may decide it now
 */
record ObjectionPage(
        Objection objection, Assessment assessment, UnitScore unit, Fact fact, List<Move> moves, Map<String, String> names,
        boolean decides, ZoneId zone) {

    Heading heading() {
        return AssessmentHeading.of("异议：" + fact.title())
                .under(AssessmentHeading.ASSESSMENTS, new Link(assessment.roundName(), assessment.address()),
                        new Link(objection.unitName(), unit.id().address()))
                .facts("%s · %s 提出 · %s".formatted(
                        objection.unitName(), moment(objection.raisedAt()), objection.decision().title()));
    }

    String was() {
        return objection.was().map(fact::words).orElse("未知");
    }

    /** The claim as a form offers it. */
    String offered() {
        return objection.claimed() instanceof FactValue.Figure(var value) ? value.toPlainString() : objection.claimed().words();
    }

    /** What it became, or is claimed to be. */
    String became() {
        return fact.words(objection.decision() instanceof Decision.Accepted accepted ? accepted.became() : objection.claimed());
    }

    /** By whom, when, with which words. */
    String decided() {
        return switch (objection.decision()) {
            case Decision.Open open -> "";
            case Decision.Accepted accepted -> "%s %s：%s".formatted(accepted.by(), moment(accepted.at()), accepted.reason());
            case Decision.Refused refused -> "%s %s：%s（%s）".formatted(
                    refused.by(), moment(refused.at()), refused.reason(), refused.clause());
        };
    }

    boolean showsMoves() {
        return decides || objection.decision() instanceof Decision.Accepted;
    }

    String movesHead() {
        return objection.isOpen() ? "如按所报采纳，位次会变的单位" : "位次变动的单位";
    }

    String unmoved() {
        return "%d 个，其余 %d 个不变".formatted(moves.size(), unit.units() - moves.size());
    }

    private String moment(Instant at) {
        var moment = LocalDateTime.ofInstant(at, zone);
        return Dates.inYear(moment, Year.from(moment));
    }
}
