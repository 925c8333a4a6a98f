package io.touhao.report.web;

import io.touhao.commitment.Ledger;
import io.touhao.commitment.Ledger.ToDo;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.quantity.Term;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The home of those who carry commitments or look after them.
 *
 * @param decisions what waits for the viewer beyond the own post's commitments
 * @param own figures of the own post
 * @param due what is overdue or due in thirty days at the own level
 * @param rule the rule of lights in words
 */
record HomePage(
        Actor actor, String unit, LocalDateTime now, WorkingDays calendar, ToDo toDo,
        List<Decisions.Decision> decisions, Ledger.Tabs tabs, List<Item> own, List<Item> due, Optional<Cockpit> cockpit, String rule, Done done) {

    Heading heading() {
        return Heading.of(title(), "home").facts("%s %s · 数据截至 %s · 全年序时进度 %s%%".formatted(
                Dates.full(today()), today().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
                Dates.full(now).replaceFirst(".* ", ""), Figures.rate(proRata())));
    }

    boolean isLeader() {
        return actor.is(Role.LEADER, Role.SUPERVISOR);
    }

    /** What waits, the parts that have something in the order of working them off. */
    List<TodoSection> sections() {
        return Stream.of(
                        section("review", "待审核", "申报办结的事项，销号或退回", toDo.toReview(), TodoSection.Step.REVIEW),
                        section("extension", "延期待答复", "下级申请延期，同意或不同意", toDo.toDecide(), TodoSection.Step.DECIDE),
                        section("acknowledge", "待签收", "签收后请在时限前填报", toDo.toAcknowledge(), TodoSection.Step.ACKNOWLEDGE),
                        section("returned", "被退回或回潮", "按原因修改后重报", toDo.returned(), TodoSection.Step.REPORT),
                        section("report", "待填报", "上次填报的内容已带入", toDo.toReport(), TodoSection.Step.REPORT),
                        nearOnly())
                .filter(section -> section.count() > 0)
                .toList();
    }

    /** What is near and does not stand in another part already. */
    private TodoSection nearOnly() {
        var shown = Stream.of(toDo.toReview(), toDo.toAcknowledge(), toDo.returned(), toDo.toReport())
                .flatMap(part -> part.rows().stream())
                .map(LedgerRow::id)
                .collect(Collectors.toSet());
        var rest = toDo.near().rows().stream().filter(row -> !shown.contains(row.id())).toList();
        var figure = new Ledger.Figure(rest.size(), toDo.near().figure().query());
        return section("near-only", "临期或逾期", "按时限先后", new ToDo.Part(figure, rest), TodoSection.Step.LOOK);
    }

    /** How much of each part there is; a part without a section of its own leads to the ledger. */
    List<TodoSection> tiles() {
        return Stream.of(
                        section("acknowledge", "待签收", "", toDo.toAcknowledge(), TodoSection.Step.ACKNOWLEDGE),
                        section("report", "待填报", "", toDo.toReport(), TodoSection.Step.REPORT),
                        section("returned", "被退回或回潮", "", toDo.returned(), TodoSection.Step.REPORT),
                        section("review", "待审核", "", toDo.toReview(), TodoSection.Step.REVIEW),
                        section("extension", "延期待答复", "", toDo.toDecide(), TodoSection.Step.DECIDE),
                        section("near", "临期或逾期", "", toDo.near(), TodoSection.Step.LOOK))
                .toList();
    }

    String total() {
        return Figures.count(toDo.total());
    }

    long decisionsCount() {
        return decisions.stream().mapToLong(Decisions.Decision::count).sum();
    }

    String dueAddress() {
        return "/ledger?" + tabs.dueIn30().query();
    }

    private TodoSection section(String key, String title, String note, ToDo.Part part, TodoSection.Step step) {
        return new TodoSection(key, title, note, part.figure(), Item.of(part.rows(), today(), calendar), step);
    }

    private String title() {
        return switch (actor.role()) {
            case LEADER, SUPERVISOR -> cockpit.filter(one -> actor.is(Role.LEADER)).map(one -> one.prospect().title())
                    .orElse(unit + "总览");
            case DIVISION_OFFICER -> "本处室总览";
            case CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE, EXPERT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR, SYSTEM -> "我的待办";
        };
    }

    private BigDecimal proRata() {
        var year = today().getYear();
        return new Term(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).proRata(today());
    }

    private LocalDate today() {
        return now.toLocalDate();
    }
}
