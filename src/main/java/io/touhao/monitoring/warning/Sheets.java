package io.touhao.monitoring.warning;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.monitoring.series.Panel;
import io.touhao.monitoring.series.PanelStore;
import io.touhao.monitoring.triangulation.Triangulation;
import io.touhao.monitoring.triangulation.TriangulationPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the fact sheets of all kinds of subjects out of the returns there are. */
@Component
class Sheets {

    /** Two years of periods. */
    static final int PERIODS = 22;

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final PanelStore panels;
    private final Units units;
    private final Clock clock;

    Sheets(PanelStore panels, Units units, Clock clock) {
        this.panels = panels;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The facts of all kinds.
     *
     * @param units the tree of units, by path
     */
    record Made(Panel panel, Map<SubjectKind, FactSheet> sheets, Map<UnitPath, Unit> units) {

        FactSheet of(SubjectKind kind) {
            return sheets.get(kind);
        }
    }

    /** All that can be said of two years. */
    Made make() {
        return make(PERIODS);
    }

    /** What can be said of enterprises in so many of the latest periods; groups are seen over two years. */
    Made make(int latest) {
        var panel = panels.latest(PERIODS);
        var known = units.subtree(PROVINCE, LocalDate.now(clock)).stream().collect(Collectors.toMap(Unit::path, unit -> unit));
        var sheets = new EnumMap<SubjectKind, FactSheet>(SubjectKind.class);
        sheets.put(SubjectKind.FIRM, FirmFacts.of(panel, Triangulation.of(TriangulationPacks.bundled(), panel),
                Math.max(0, panel.periods().size() - latest)));
        for (var kind : new SubjectKind[] {SubjectKind.COUNTY, SubjectKind.CITY, SubjectKind.INDUSTRY}) {
            sheets.put(kind, GroupFacts.of(panel, kind, names(kind, known), PROVINCE));
        }
        return new Made(panel, sheets, known);
    }

    private static Function<String, String> names(SubjectKind kind, Map<UnitPath, Unit> known) {
        return kind == SubjectKind.INDUSTRY
                ? Divisions::name
                : path -> java.util.Optional.ofNullable(known.get(UnitPath.of(path))).map(Unit::name).orElse(path);
    }

    /** The office that disposes of warnings in a unit. */
    static String office(Unit unit) {
        return unit.level() == Level.PROVINCE ? unit.name() + "工业和信息化厅" : unit.name() + "工信局";
    }
}
