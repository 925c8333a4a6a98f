package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.inspect.pack.InspectionRules;
import io.touhao.service.inspect.pack.RelocationStage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Relocation of plants out of towns, stage by stage (搬迁改造进度): a stage is reached on a day, with a paper that shows it. */
@Service
@Transactional
public class Relocations {

    private final JdbcClient jdbc;
    private final InspectedUnitStore units;
    private final Papers papers;
    private final InspectionRules rules;
    private final Trail trail;
    private final Clock clock;

    Relocations(JdbcClient jdbc, InspectedUnitStore units, Papers papers, InspectionRules rules, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.papers = papers;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** A stage that was reached. */
    public record Reached(long id, String stage, LocalDate on, String words, String by) {}

    /** Stages reached, earliest first. */
    @Transactional(readOnly = true)
    public List<Reached> of(long inspectedUnit) {
        return jdbc.sql("select * from service.relocation_step where inspected_unit_id = :unit order by id").param("unit", inspectedUnit)
                .query((row, number) -> new Reached(
                        row.getLong("id"), row.getString("stage"), row.getObject("reached_on", LocalDate.class), row.getString("words"),
                        row.getString("actor")))
                .list();
    }

    /** The stage that comes next; none when the last is reached. */
    @Transactional(readOnly = true)
    public Optional<RelocationStage> next(long inspectedUnit) {
        var reached = of(inspectedUnit).stream().map(Reached::stage).toList();
        return rules.relocation().stream().filter(stage -> !reached.contains(stage.id())).findFirst();
    }

    /** Reaches the next stage. Refused for a unit that does not move, a day to come or before the last stage, and without a paper. */
    public void reach(Actor actor, long inspectedUnit, LocalDate on, String words, List<BroughtFile> files) {
        Gate.demandOfficer(actor, "登记搬迁进度");
        var unit = units.hold(inspectedUnit).orElseThrow(() -> Gate.absent("检查对象"));
        if (rules.kind(unit.kind()).filter(kind -> kind.relocates()).isEmpty()) {
            throw new Refused(new InspectRefusal.Passed(unit.name(), "不在搬迁名单"));
        }
        var stage = next(inspectedUnit).orElseThrow(() -> new Refused(new InspectRefusal.Passed(unit.name() + "的搬迁", "全部完成")));
        var earliest = of(inspectedUnit).stream().map(Reached::on).reduce((one, other) -> other).orElse(unit.since());
        Gate.demandDay(on, earliest, LocalDate.now(clock), "on");
        Gate.demandWords(words, "words", "进度说明");
        if (files.isEmpty()) {
            throw new Refused(new InspectRefusal.Unfit("files", "没有佐证材料。", "请附批文、照片或验收单。"));
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = jdbc.sql("""
                        insert into service.relocation_step (inspected_unit_id, unit_path, enterprise_id, stage, reached_on, words, at, actor)
                        values (:unit, :path::public.ltree, :enterprise, :stage, :on, :words, :at, :by) returning id""")
                .param("unit", inspectedUnit).param("path", unit.unit().value()).param("enterprise", unit.enterprise()).param("stage", stage.id())
                .param("on", on).param("words", words.strip()).param("at", InspectionStore.stamp(at)).param("by", actor.name())
                .query(Long.class).single();
        papers.keep(new Papers.Owner("relocation/" + id, unit.unit(), unit.enterprise()), files, false, at, actor.name());
        trail.record(actor, "relocation.reach", "inspected-unit/" + inspectedUnit, unit.name() + " " + stage.title());
    }
}
