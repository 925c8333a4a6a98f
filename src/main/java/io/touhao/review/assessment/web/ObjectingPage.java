package io.touhao.review.assessment.web;

import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.review.assessment.UnitScore;
import io.touhao.rulebook.score.ItemScore;
import java.util.List;

/** The form of an objection to one item. */
record ObjectingPage(UnitScore unit, ItemScore item, String fact, String until) {

    Heading heading() {
        return AssessmentHeading.of("提出异议：" + item.item().title())
                .under(AssessmentHeading.ASSESSMENTS, new Link(unit.unitName(), unit.id().address()))
                .facts((until.isEmpty() ? "现在不在异议期" : "异议到 " + until + " 24:00") + " · 现得 " + item.points().words() + " 分");
    }

    List<Option> inputs() {
        return item.inputs().stream().map(input -> new Option(input.fact().key(), input.words())).toList();
    }

    String address() {
        return unit.id().address() + "/objection";
    }
}
