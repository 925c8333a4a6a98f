package io.touhao.review.assessment.web;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.Option;
import io.touhao.review.assessment.AssessmentList;
import java.util.List;

/**
 * All assessments in sight.
 *
 * @param rounds frozen rounds that the viewer may score; empty where the viewer assesses nobody
 * @param levels the levels below the viewer's unit
 */
record AssessmentsPage(ListPage<AssessmentList.Row> list, List<Option> rounds, List<Option> levels) {

    Heading heading() {
        return AssessmentHeading.of("考核").facts("得分由封存的调度数算出；公示期内可提异议，采纳后全部位次重算");
    }

    boolean mayCompute() {
        return !rounds.isEmpty() && !levels.isEmpty();
    }
}
