package io.touhao.monitoring.filing.web;

import io.touhao.directory.Actor;
import io.touhao.monitoring.filing.Checking;
import io.touhao.monitoring.filing.Deed;
import io.touhao.monitoring.filing.FilingSheet;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.filing.Finding;
import io.touhao.monitoring.filing.Unlock;
import io.touhao.monitoring.form.Check;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Group;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Operator;
import io.touhao.monitoring.form.Strength;
import io.touhao.monitoring.form.Terms;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Step;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One return: filled in by the enterprise, looked at by the levels above.
 *
 * @param strict whether it was tried to hand in, so that empty fields are told too
 */
record ReturnPage(FilingSheet whole, Actor actor, Instant now, ZoneId zone, String done, boolean strict) {

    /** What is only empty so far is not told before the enterprise tries to hand in. */
    FilingSheet sheet() {
        return strict ? whole : whole.without(empty());
    }

    private List<String> empty() {
        return whole.form().checks().stream().filter(ReturnPage::tellsOfEmptiness).map(Check::id).toList();
    }

    private static boolean tellsOfEmptiness(Check check) {
        return check.rule() instanceof Check.Required
                || check.rule() instanceof Check.Compare compare && compare.operator() == Operator.REQUIRES;
    }

    Heading heading() {
        var own = actor.enterprise().isPresent();
        var heading = Heading.of(own ? title() : whole.filing().name(), own ? "own-returns" : ReturnNavigation.KEY).facts(facts());
        return heading.under(own ? new Link("月报", "/returns/mine") : new Link("月报报送", "/returns?period=" + whole.filing().period().code()));
    }

    String title() {
        return whole.filing().period().words() + whole.form().shortTitle();
    }

    private String facts() {
        var filing = whole.filing();
        if (!isEditable()) {
            return "%s · %s · %s".formatted(title(), filing.state().title(), filing.submittedAt().map(at -> "上报 " + moment(at)).orElse("没有上报"));
        }
        return whole.locked()
                ? "已于 %s 锁定".formatted(day(whole.lock()))
                : "截止 %s，剩 %s · 到时锁定，补报须申请解锁".formatted(day(whole.lock()), left());
    }

    private String left() {
        var rest = Duration.between(LocalDateTime.ofInstant(now, zone), whole.lock());
        return rest.toHours() < 48 ? rest.toHours() + " 小时" : rest.toDays() + " 天";
    }

    /** Whether the viewer fills it in now. */
    boolean isEditable() {
        return actor.enterprise().isPresent() && whole.filing().state().isOpen();
    }

    boolean isOpenToEdit() {
        return isEditable() && !whole.locked();
    }

    boolean isMine() {
        return actor.enterprise().isPresent();
    }

    /** Whether the viewer's level has it to approve. */
    boolean isToApprove() {
        return !isMine() && actor.is(io.touhao.directory.Role.COUNTY_OFFICER, io.touhao.directory.Role.CITY_OFFICER, io.touhao.directory.Role.DIVISION_OFFICER)
                && whole.filing().state() == FilingState.waitingFor(Desk.ofDepth(actor.unit().depth()));
    }

    boolean isReturnable() {
        return !isMine() && actor.is(io.touhao.directory.Role.COUNTY_OFFICER, io.touhao.directory.Role.CITY_OFFICER, io.touhao.directory.Role.DIVISION_OFFICER)
                && whole.filing().state().isReturnableBy(Desk.ofDepth(actor.unit().depth()));
    }

    /** Whether the viewer may ask to have it opened once more. */
    boolean asksUnlock() {
        var own = isMine() ? Desk.ENTERPRISE : Desk.ofDepth(actor.unit().depth());
        return whole.locked() && whole.filing().state().holder().filter(own::equals).isPresent() && own != Desk.PROVINCE
                && whole.unlock().filter(unlock -> unlock.state() == Unlock.State.ASKED).isEmpty();
    }

    boolean isUnlockAsked() {
        return whole.locked() && whole.unlock().filter(unlock -> unlock.state() == Unlock.State.ASKED).isPresent();
    }

    String address() {
        return whole.filing().address();
    }

    List<Group> groups() {
        return whole.form().groups();
    }

    Line line(Item item) {
        return new Line(sheet(), item);
    }

    String counted(int place) {
        return "一二三四五六七八九".substring(place, place + 1);
    }

    /** 8月, 1—2月. */
    String now(Period period) {
        return period.words().replaceAll("^\\d+年", "");
    }

    Period before() {
        return whole.form().before(whole.filing().period());
    }

    /** 1—8月. */
    String toDate() {
        var last = whole.filing().period().to().getMonthValue();
        return last == 1 ? "1月" : "1—" + last + "月";
    }

    String shares() {
        var carried = whole.form().items().stream().filter(item -> line(item).isFixed()).count();
        var asked = whole.asked().size();
        return "%d 项：带入 %d 项，沿用上月 %d 项，要填 %d 项".formatted(
                whole.form().items().size(), carried, whole.form().items().size() - carried - asked, asked);
    }

    int known() {
        return whole.form().items().size() - whole.asked().size();
    }

    long filled() {
        return whole.asked().stream().filter(item -> whole.cells().now(item).isPresent()).count();
    }

    String filledShare() {
        return whole.asked().isEmpty() ? "100%" : "%.1f%%".formatted(filled() * 100.0 / whole.asked().size());
    }

    String draftSaved() {
        return whole.draft().map(draft -> "草稿 %s 已自动保存".formatted(moment(draft.savedAt()))).orElse("");
    }

    int spent() {
        return whole.draft().map(draft -> draft.seconds()).orElse(0);
    }

    long opened() {
        return now.getEpochSecond();
    }

    List<Finding> musts() {
        return sheet().of(Strength.MUST);
    }

    List<Finding> explains() {
        return sheet().of(Strength.EXPLAIN);
    }

    List<Finding> hints() {
        return sheet().of(Strength.HINT);
    }

    long unexplained() {
        return explains().stream().filter(finding -> finding.words().isEmpty()).count();
    }

    String title(Finding finding) {
        return whole.form().item(finding.item()).map(Item::shortTitle).orElse("整表");
    }

    String repair(Finding finding) {
        return finding.repair().map(Figures::number).orElse("");
    }

    List<Requirement> contract() {
        return List.of(
                new Requirement(musts().isEmpty() ? Requirement.State.MET : Requirement.State.WRONG, "必须改", "不改不能上报",
                        Integer.toString(musts().size()), names(musts()), ""),
                new Requirement(explains().isEmpty() || unexplained() == 0 ? Requirement.State.MET : Requirement.State.OPEN, "须说明",
                        "写明原因后放行，原因上送", Integer.toString(explains().size()), unexplained() == 0 && !explains().isEmpty() ? "已写" : names(explains()), ""),
                new Requirement(Requirement.State.OPEN, "提示", "供您核对，可不理会", Integer.toString(hints().size()), names(hints()), ""));
    }

    private String names(List<Finding> findings) {
        return String.join("、", findings.stream().map(this::title).distinct().limit(2).toList());
    }

    String untouched() {
        var touched = sheet().findings().stream().map(Finding::item).filter(item -> !item.isEmpty()).distinct().count();
        return "%d 项无疑问。共 %d 条规则。".formatted(whole.form().items().size() - touched, whole.form().checks().size());
    }

    /** The balance of the form with its terms as filled in; empty where the form has none. */
    Map<String, String> balance() {
        var lines = new LinkedHashMap<String, String>();
        balanceRule().ifPresent(rule -> rule.right().terms().forEach(term -> term.item().flatMap(whole.form()::item).ifPresent(item ->
                lines.put((term.factor().signum() < 0 ? "− " : "") + item.shortTitle(), line(item).shown()))));
        return lines;
    }

    private Optional<Check.Balance> balanceRule() {
        return whole.form().checks().stream().map(Check::rule).filter(Check.Balance.class::isInstance).map(Check.Balance.class::cast).findFirst();
    }

    String balanceResult() {
        return balanceRule().map(rule -> Figures.number(sum(rule.right()))).orElse("");
    }

    String balanceTitle() {
        return balanceRule().flatMap(rule -> whole.form().item(rule.left())).map(Item::shortTitle).orElse("");
    }

    String balanceStated() {
        return balanceRule().flatMap(rule -> whole.form().item(rule.left())).map(item -> line(item).shown()).orElse("");
    }

    private BigDecimal sum(Terms terms) {
        return terms.of(whole.cells()::at).orElse(BigDecimal.ZERO);
    }

    List<HistoryEntry> history() {
        var entries = new ArrayList<HistoryEntry>();
        whole.draft().ifPresent(draft -> entries.add(new HistoryEntry(moment(draft.savedAt()), "草稿自动保存", "", HistoryEntry.Kind.PERSON)));
        whole.steps().forEach(step -> entries.add(new HistoryEntry(
                moment(step.at()), "%s %s".formatted(step.deed().title(), step.title().equals(step.actor()) ? step.actor() : step.title() + " " + step.actor()),
                step.detail(), step.deed() == Deed.RETURNED ? HistoryEntry.Kind.RETURNED : HistoryEntry.Kind.PERSON)));
        return entries;
    }

    List<Step> steps() {
        var state = whole.filing().state();
        var steps = new ArrayList<Step>();
        var submitted = whole.filing().submittedAt().map(this::moment).orElse(Figures.NONE);
        steps.add(state.isOpen() ? Step.now("上报", state == FilingState.RETURNED ? "被退回" : "未报") : Step.done("上报", submitted));
        for (var desk : List.of(Desk.COUNTY, Desk.CITY, Desk.PROVINCE)) {
            var until = day(whole.form().locks().lock(desk, whole.filing().period())) + " 前";
            steps.add(state.holder().filter(desk::equals).isPresent() ? Step.now(desk.title(), until)
                    : state.holder().map(holder -> holder.ordinal() > desk.ordinal()).orElse(true) ? Step.done(desk.title(), "已通过")
                    : new Step(desk.title(), until, Step.State.OPEN));
        }
        return steps;
    }

    String minutes() {
        return Long.toString(Math.max(1, Math.round(whole.filing().seconds() / 60.0)));
    }

    String moment(Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), Year.of(LocalDateTime.ofInstant(now, zone).getYear()));
    }

    String day(LocalDateTime at) {
        var today = LocalDateTime.ofInstant(now, zone);
        return at.toLocalDate().equals(today.toLocalDate()) ? "今天 %02d:%02d".formatted(at.getHour(), at.getMinute())
                : Dates.inYear(at, Year.of(today.getYear()));
    }
}
