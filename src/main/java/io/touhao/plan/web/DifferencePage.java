package io.touhao.plan.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.plan.Edition;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.PlanDiff.Change;
import java.util.List;
import java.util.Optional;

/** What one edition does to the commitments of another (版本差异). */
record DifferencePage(Edition now, List<Edition> others, Optional<Edition> old, Optional<PlanDiff> diff) {

    /** A group of changes of one sort. */
    record Group(String key, String title, String why, List<Row> rows) {

        /** Whether its rows have words before and after. */
        boolean compares() {
            return rows.stream().anyMatch(row -> !row.was().isEmpty() || !row.is().isEmpty());
        }
    }

    /** One commitment, with the words before and after where they differ. */
    record Row(String id, String clause, String title, String was, String is) {}

    Heading heading() {
        var against = old.map(edition -> "第 %d 版 → 第 %d 版".formatted(edition.edition(), now.edition())).orElse("没有可比的版本");
        return Heading.of("版本差异", "plan").child("editions").facts(now.number() + " · " + against)
                .under(new Link("版本与导入", "/plans"));
    }

    String address() {
        return "/plans/" + now.id().value() + "/difference";
    }

    List<Group> groups() {
        return diff.map(found -> List.of(
                        new Group("changed", "改动", "句子有改动，事项需要复核", rows(found, Change.Changed.class)),
                        new Group("moved", "移位", "原句移到了别的条款", rows(found, Change.Moved.class)),
                        new Group("orphaned", "失去依据", "原句不在新文本里；新版已另行绑定的，见“条款与事项”", rows(found, Change.Orphaned.class)),
                        new Group("added", "新增", "新文本提出、还没有事项", added(found)),
                        new Group("untouched", "未变", "一字未改", rows(found, Change.Untouched.class))))
                .orElse(List.of());
    }

    private static List<Row> rows(PlanDiff diff, Class<? extends Change> sort) {
        return diff.changes().stream().filter(sort::isInstance).map(DifferencePage::row).toList();
    }

    private static Row row(Change change) {
        var commitment = change.commitment();
        return switch (change) {
            case Change.Untouched same -> new Row(commitment.id(), commitment.clause(), commitment.title(), "", "");
            case Change.Moved moved -> new Row(
                    commitment.id(), commitment.clause(), commitment.title(), moved.was().clausePath(),
                    moved.now().clausePath());
            case Change.Changed changed -> new Row(
                    commitment.id(), commitment.clause(), commitment.title(), changed.was().text().strip(),
                    changed.now().text().strip());
            case Change.Orphaned orphaned -> new Row(commitment.id(), commitment.clause(), commitment.title(), "", "");
        };
    }

    private static List<Row> added(PlanDiff diff) {
        return diff.added().stream()
                .map(draft -> new Row("", draft.clause(), draft.title(), "", ""))
                .toList();
    }
}
