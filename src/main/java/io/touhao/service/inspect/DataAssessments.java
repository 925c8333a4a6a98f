package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.inspect.pack.InspectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly assessment of data security (数据安全风险评估), once a year by the enterprise itself; what it found is closed by the
 * officers of its county. 工信部网安〔2022〕166号 asks for it; the span to hand it in is an assumption of the rules.
 */
@Service
@Transactional
public class DataAssessments {

    private final JdbcClient jdbc;
    private final InspectedUnitStore units;
    private final Papers papers;
    private final InspectionRules rules;
    private final Holidays holidays;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataAssessments(
            JdbcClient jdbc, InspectedUnitStore units, Papers papers, InspectionRules rules, Holidays holidays, Trail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.papers = papers;
        this.rules = rules;
        this.holidays = holidays;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One year's assessment.
     *
     * @param risks kinds of risk that were found, as the rules call them
     * @param closedOn when what was found had been put right; at once where nothing was found
     */
    public record DataAssessment(
            long id, long inspectedUnit, int year, LocalDate doneOn, List<String> risks, String words, String handedInBy,
            Optional<LocalDate> closedOn, String closing) {}

    /** Latest year first. */
    @Transactional(readOnly = true)
    public List<DataAssessment> of(long inspectedUnit) {
        return jdbc.sql("select * from service.data_assessment where inspected_unit_id = :unit order by year desc").param("unit", inspectedUnit)
                .query((row, number) -> new DataAssessment(
                        row.getLong("id"), row.getLong("inspected_unit_id"), row.getInt("year"), row.getObject("done_on", LocalDate.class),
                        List.of((String[]) row.getArray("risks").getArray()), row.getString("words"), row.getString("handed_in_by"),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)), row.getString("closing")))
                .list();
    }

    /**
     * The enterprise hands in this year's. Refused for a unit without the duty, a second one in the year, a day to come or of
     * another year, later than the span after its completion, an unknown risk, and without the report.
     */
    public void handIn(Actor actor, long inspectedUnit, LocalDate doneOn, List<String> risks, String words, List<BroughtFile> report) {
        var unit = units.hold(inspectedUnit).orElseThrow(() -> Gate.absent("检查对象"));
        if (!actor.is(Role.ENTERPRISE) || !actor.enterprise().equals(Optional.of(unit.enterprise()))) {
            throw new Refused(new InspectRefusal.NotYours("报送数据安全风险评估", actor.role()));
        }
        if (rules.kind(unit.kind()).filter(kind -> kind.assesses()).isEmpty()) {
            throw new Refused(new InspectRefusal.Passed(unit.name(), "不在重要数据企业名单"));
        }
        var today = LocalDate.now(clock);
        Gate.demandDay(doneOn, LocalDate.of(today.getYear(), 1, 1), today, "doneOn");
        if (holidays.workingDays().after(doneOn, rules.reportDays()).isBefore(today)) {
            throw InspectRefusal.unfit("doneOn", "评估完成已超过 %d 个工作日。".formatted(rules.reportDays()), "完成后 %d 个工作日内报送；逾期的请重新评估。".formatted(rules.reportDays()));
        }
        if (!rules.risks().containsAll(risks)) {
            throw InspectRefusal.unfit("risks", "风险类型不在规定之列。", "可选：" + String.join("、", rules.risks()) + "。");
        }
        Gate.demandWords(words, "words", "评估结论");
        if (report.isEmpty()) {
            throw InspectRefusal.unfit("report", "没有评估报告。", "请附评估报告。");
        }
        keep(actor, unit, doneOn, risks, words, report);
    }

    private void keep(Actor actor, InspectedUnit unit, LocalDate doneOn, List<String> risks, String words, List<BroughtFile> report) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = jdbc.sql("""
                        insert into service.data_assessment (inspected_unit_id, unit_path, enterprise_id, year, done_on, risks, words, handed_in_at,
                            handed_in_by, closed_on)
                        values (:unit, :path::public.ltree, :enterprise, :year, :on, :risks, :words, :at, :by, :closed)
                        on conflict (inspected_unit_id, year) do nothing returning id""")
                .param("unit", unit.id()).param("path", unit.unit().value()).param("enterprise", unit.enterprise()).param("year", doneOn.getYear())
                .param("on", doneOn).param("risks", risks.stream().distinct().toArray(String[]::new)).param("words", words.strip())
                .param("at", InspectionStore.stamp(at)).param("by", actor.name()).param("closed", risks.isEmpty() ? doneOn : null, java.sql.Types.DATE)
                .query(Long.class).optional()
                .orElseThrow(() -> new Refused(new InspectRefusal.Passed("%d年的评估".formatted(doneOn.getYear()), "已报送")));
        papers.keep(new Papers.Owner("data-assessment/" + id, unit.unit(), unit.enterprise()), report, false, at, actor.name());
        trail.record(actor, "data-assessment.hand-in", "inspected-unit/" + unit.id(), "%s %d 种风险".formatted(unit.name(), risks.size()));
        events.publishEvent(new FactsChanged("data-assessment", List.of(Long.toString(id)), at));
    }

    /** Officers close what was found (闭环). Refused without words, and a second time. */
    public void close(Actor actor, long inspectedUnit, int year, String words) {
        Gate.demandOfficer(actor, "确认闭环");
        var unit = units.hold(inspectedUnit).orElseThrow(() -> Gate.absent("检查对象"));
        Gate.demandWords(words, "words", "闭环情况");
        var closed = jdbc.sql("""
                        update service.data_assessment set closed_on = :today, closing = :words, closed_by = :by
                        where inspected_unit_id = :unit and year = :year and closed_on is null""")
                .param("today", LocalDate.now(clock)).param("words", words.strip()).param("by", actor.name()).param("unit", inspectedUnit)
                .param("year", year).update();
        if (closed == 0) {
            throw new Refused(new InspectRefusal.Passed("%d年的评估".formatted(year), "没有待闭环的"));
        }
        trail.record(actor, "data-assessment.close", "inspected-unit/" + inspectedUnit, unit.name());
    }
}
