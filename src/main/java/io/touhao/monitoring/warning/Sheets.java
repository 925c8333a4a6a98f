package io.touhao.monitoring.warning;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.monitoring.series.Panel;
import io.touhao.monitoring.series.PanelStore;
import io.touhao.monitoring.series.PastFigures;
import io.touhao.monitoring.triangulation.Triangulation;
import io.touhao.monitoring.triangulation.TriangulationPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the fact sheets of all kinds of subjects out of the returns there are. */
@Component
class Sheets {

    /** Two years of periods. */
    static final int PERIODS = 22;

    private static final List<SubjectKind> GROUPS = List.of(SubjectKind.COUNTY, SubjectKind.CITY, SubjectKind.INDUSTRY);
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
        for (var kind : GROUPS) {
            sheets.put(kind, GroupFacts.of(panel, kind, names(kind, known), PROVINCE));
        }
        return new Made(panel, sheets, known);
    }

    /**
     * The same facts as they could be told when each period was closed: what was corrected later, or came later, is not
     * in them.
     */
    Made asSeen(Made now) {
        return new Made(now.panel(), seen(now.panel(), panels.past(now.panel()), now.sheets(), names(now)), now.units());
    }

    private static Function<SubjectKind, Function<String, String>> names(Made made) {
        return kind -> names(kind, made.units());
    }

    /** Periods that were seen as they are now keep their facts, so that it costs what was corrected. */
    static Map<SubjectKind, FactSheet> seen(
            Panel now, PastFigures past, Map<SubjectKind, FactSheet> sheets, Function<SubjectKind, Function<String, String>> names) {
        if (past.isEmpty()) {
            return sheets;
        }
        var seen = new EnumMap<SubjectKind, FactSheet>(SubjectKind.class);
        sheets.forEach((kind, sheet) -> seen.put(kind, sheet.copied()));
        for (var place = 0; place <= now.last(); place++) {
            var period = place;
            past.seenIn(now, period).ifPresent(panel -> {
                var firms = FirmFacts.of(panel, Triangulation.of(TriangulationPacks.bundled(), panel), period);
                seen.get(SubjectKind.FIRM).replace(period, firms);
                for (var kind : GROUPS) {
                    seen.get(kind).replace(period, GroupFacts.of(panel, kind, names.apply(kind), PROVINCE));
                }
            });
        }
        return seen;
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
