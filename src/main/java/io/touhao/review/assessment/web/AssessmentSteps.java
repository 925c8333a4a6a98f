package io.touhao.review.assessment.web;

import io.touhao.page.Dates;
import io.touhao.page.part.Step;
import io.touhao.review.assessment.Assessment;
import io.touhao.review.assessment.Objection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How far an assessment is: 计分, 公示, 异议, 重算, 定稿. */
record AssessmentSteps(Assessment assessment, List<Objection> objections, LocalDate today, ZoneId zone) {

    List<Step> steps() {
        return List.of(
                Step.done("计分", day(assessment.madeAt())),
                assessment.publishedAt().map(at -> Step.done("公示", day(at) + " 起公示")).orElse(Step.now("公示", "等待公布")),
                objection(), recalculation(),
                assessment.finalAt().map(at -> Step.done("定稿", day(at))).orElse(Step.open("定稿")));
    }

    private Step objection() {
        var decided = objections.stream().filter(objection -> !objection.isOpen()).count();
        var note = objections.isEmpty() ? until() : "收到 %d 件，已复核 %d 件".formatted(objections.size(), decided);
        return switch (assessment.state()) {
            case DRAFT -> Step.open("异议");
            case PUBLISHED -> Step.now("异议", note);
            case FINAL -> Step.done("异议", objections.isEmpty() ? "没有异议" : note);
        };
    }

    private String until() {
        return assessment.objectionsUntil().map(last -> "到 " + Dates.inYear(last, Year.from(today))).orElse("");
    }

    private Step recalculation() {
        var times = assessment.edition() - 1;
        return times == 0 ? Step.open("重算") : Step.done("重算", times + " 次，变动已公布");
    }

    private String day(Instant at) {
        return Dates.inYear(LocalDate.ofInstant(at, zone), Year.from(today));
    }

    /** The last day on which objections are taken, while they are. */
    static Optional<String> last(Assessment assessment, LocalDate today) {
        return assessment.objectionsUntil()
                .filter(last -> assessment.isOpenToObjections(today))
                .map(last -> Dates.inYear(last, Year.from(today)));
    }
}
