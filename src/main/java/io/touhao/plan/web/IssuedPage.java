package io.touhao.plan.web;

import io.touhao.commitment.IssueReport;
import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.plan.PlanDraft;
import java.util.Arrays;
import java.util.List;

/** What came of an issue. */
record IssuedPage(PlanDraft draft, IssueReport report) {

    /** Commitments at one level. */
    record AtLevel(String title, String count) {}

    Heading heading() {
        return Heading.of("已下达", "plan").child("text")
                .facts("%s · 第 %d 版".formatted(draft.edition().number(), draft.edition().edition()))
                .under(new Link(draft.edition().year() + "年度方案", address()));
    }

    String address() {
        return "/plans/" + draft.edition().id().value();
    }

    List<AtLevel> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> report.byLevel().containsKey(level))
                .map(level -> new AtLevel(level.title() + "级", Figures.count(report.byLevel().get(level))))
                .toList();
    }

    String commitments() {
        return Figures.count(report.commitments());
    }

    String owners() {
        return Figures.count(report.owners());
    }
}
