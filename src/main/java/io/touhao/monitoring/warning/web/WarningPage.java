package io.touhao.monitoring.warning.web;

import io.touhao.directory.Serving;
import io.touhao.monitoring.series.FirmSeries;
import io.touhao.monitoring.warning.SubjectKind;
import io.touhao.monitoring.warning.Warning;
import io.touhao.monitoring.warning.WarningDetail;
import io.touhao.monitoring.warning.WarningState;
import io.touhao.monitoring.warning.WarningStep;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.page.part.Step;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One warning as its page shows it.
 *
 * @param series the enterprise's changes; none where it is about no enterprise
 * @param officers who may be sent; nobody where the viewer does not hold it
 */
record WarningPage(
        WarningDetail detail, Optional<FirmSeries> series, List<Serving> officers, Done done, WorkingDays calendar,
        LocalDateTime now, ZoneId zone) {

    private static final int COLUMNS = 5;

    Warning warning() {
        return detail.warning();
    }

    Heading heading() {
        return Heading.of("%s：%s".formatted(warning().title(), warning().subjectName()), "warnings").child("list")
                .under(new Link(warning().number(), warning().address()))
                .facts("%s · %s%s".formatted(day(local(warning().issuedAt()).toLocalDate()) + "发出", warning().state().title(), term()));
    }

    private String term() {
        return warning().state() != WarningState.ISSUED ? "" : warning().due()
                .map(due -> " · 应在 %s前派人，%s".formatted(day(due), left(due))).orElse("");
    }

    private String left(LocalDate due) {
        var days = calendar.between(now.toLocalDate(), due);
        return days < 0 ? "逾期 %d 个工作日".formatted(-days) : days == 0 ? "今天到期" : "剩 %d 个工作日".formatted(days);
    }

    boolean isOverdue() {
        return warning().isOverdue(now.toLocalDate());
    }

    String consequence() {
        return warning().due().filter(due -> warning().state() == WarningState.ISSUED && warning().holder().depth() > 1)
                .map(due -> isOverdue() ? "已过 %s，今晚 02:20 自动上转".formatted(day(due)) : "%s前未派人，自动上转".formatted(day(due)))
                .orElse("");
    }

    /** Whether it was beyond the budget of its rule: nobody was told, and nobody has to do anything. */
    boolean isHeldBack() {
        return warning().state() == WarningState.HELD;
    }

    boolean isFirm() {
        return warning().kind() == SubjectKind.FIRM;
    }

    boolean may(String deed) {
        var state = warning().state();
        return detail.held() && switch (deed) {
            case "assign" -> state == WarningState.ISSUED || state == WarningState.ASSIGNED;
            case "visit" -> state == WarningState.ASSIGNED;
            case "confirm" -> state == WarningState.VISITED;
            case "explain" -> state == WarningState.VISITED
                    || !warning().verify() && (state == WarningState.ISSUED || state == WarningState.ASSIGNED);
            case "resolve" -> state == WarningState.CONFIRMED;
            case "raise" -> state.isOpen() && warning().holder().depth() > 1;
            default -> false;
        };
    }

    String address(String deed) {
        return warning().address() + "/" + deed;
    }

    String today() {
        return now.toLocalDate().toString();
    }

    List<Option> people() {
        return officers.stream().map(one -> new Option(String.valueOf(one.post().value()), one.personName() + " · " + one.postName())).toList();
    }

    List<Option> causes() {
        return detail.causes().stream().map(cause -> new Option(cause, cause)).toList();
    }

    List<Step> steps() {
        var said = detail.steps();
        var states = List.of(WarningStep.Kind.ISSUED, WarningStep.Kind.ASSIGNED, WarningStep.Kind.VISITED);
        var titles = List.of("发出", "派人", "走访核实");
        var steps = new ArrayList<Step>();
        for (var place = 0; place < states.size(); place++) {
            var kind = states.get(place);
            var title = titles.get(place);
            var happened = said.stream().filter(step -> step.kind() == kind).findFirst();
            steps.add(happened.map(step -> Step.done(title, moment(step.at()))).orElseGet(() -> place(title, steps)));
        }
        steps.add(ended(steps));
        steps.add(lastStep());
        return steps;
    }

    private Step place(String title, List<Step> before) {
        var isNext = before.stream().noneMatch(Step::isNow) && warning().state().isOpen();
        return isNext ? Step.now(title, warning().holderName()) : Step.open(title);
    }

    private Step ended(List<Step> before) {
        return switch (warning().state()) {
            case EXPLAINED -> Step.done("解释", warning().disposal().cause());
            case CONFIRMED, RESOLVED -> Step.done("证实", "真");
            case RECOVERED -> Step.done("恢复", moment(warning().stateAt()));
            case HELD, ISSUED, ASSIGNED, VISITED -> place("解释或证实", before);
        };
    }

    private Step lastStep() {
        return switch (warning().state()) {
            case EXPLAINED, RESOLVED, RECOVERED -> Step.done("解除", moment(warning().stateAt()));
            case CONFIRMED -> Step.now("帮扶、解除", warning().holderName());
            case HELD, ISSUED, ASSIGNED, VISITED -> Step.open("解除");
        };
    }

    List<HistoryEntry> history() {
        return detail.steps().stream().map(step -> new HistoryEntry(
                moment(step.at()), step.account() == 0 ? step.kind().title() : step.actor() + step.kind().title(), step.detail(),
                step.account() == 0 ? HistoryEntry.Kind.SYSTEM : HistoryEntry.Kind.PERSON)).toList();
    }

    /** The last periods of the series, for the table. */
    List<Integer> shown(FirmSeries one) {
        return IntStream.range(Math.max(0, one.periods().size() - COLUMNS), one.periods().size()).boxed().toList();
    }

    String month(FirmSeries one, int place) {
        var period = one.periods().get(place);
        return period.months() == 1 ? period.to().getMonthValue() + "月"
                : period.from().getMonthValue() + "—" + period.to().getMonthValue() + "月";
    }

    String change(Optional<BigDecimal> change) {
        return change.map(points -> Figures.difference(points, 1)).orElse(Figures.NONE);
    }

    boolean isDeep(Optional<BigDecimal> change) {
        return change.filter(points -> points.doubleValue() <= -20).isPresent();
    }

    Optional<Plot> plot() {
        return series.filter(one -> one.periods().size() > 1).map(Plot::of);
    }

    String money(BigDecimal thousands) {
        return Figures.count(Math.round(thousands.doubleValue() / 10)) + " 万元";
    }

    /** What the rule has been worth so far. */
    List<Line> trust() {
        var rule = detail.rule();
        var lines = new ArrayList<Line>();
        lines.add(new Line("规则", "%s %s".formatted(rule.id(), rule.brief())));
        rule.track().ifPresent(track -> {
            if (rule.verify()) {
                lines.add(new Line("回测", "24 个月发 %s 条；真假以走访为准".formatted(Figures.count(track.sent()))));
            } else {
                lines.add(new Line("准确", "发 %s 条，可判 %s 条中证实 %s 条，准确率 %s".formatted(Figures.count(track.sent()),
                        Figures.count(track.judged()), Figures.count(track.confirmed()), percent(track.precision()))));
                lines.add(new Line("漏报", "实际发生 %s 起，报出 %s 起，召回率 %s".formatted(
                        Figures.count(track.events()), Figures.count(track.foreseen()), percent(track.recall()))));
                lines.add(new Line("提前", track.lead().map(lead -> "中位 %s 期".formatted(Figures.rate(BigDecimal.valueOf(lead)))).orElse("没有报出过")));
            }
        });
        if (!rule.outcome().isEmpty()) {
            lines.add(new Line("预示", "%d 期内%s".formatted(rule.horizon(), rule.outcome())));
        }
        lines.add(new Line("处置", "已判 %d 条，证实 %d 条".formatted(
                rule.live().confirmed() + rule.live().untrue(), rule.live().confirmed())));
        return lines;
    }

    /** A line of facts. */
    record Line(String title, String words) {}

    private static String percent(Optional<Double> share) {
        return share.map(value -> Figures.rate(BigDecimal.valueOf(value)) + "%").orElse(Figures.NONE);
    }

    String moment(Instant at) {
        return Dates.inYear(local(at), Year.from(now));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(now));
    }

    private LocalDateTime local(Instant at) {
        return at.atZone(zone).toLocalDateTime();
    }
}
