package io.touhao.report.web;

import io.touhao.commitment.Ledger.UnitClosing;
import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.page.part.Tile;
import io.touhao.report.web.Prospects.Prospect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** What a leader sees: the main targets and where they go, the special actions by light, the units below as tiles. */
record Cockpit(
        CockpitView view, Level level, List<ActionRow> actions, Prospect prospect, Drill drill, List<UnitClosing> units,
        Optional<UnitGrowth> growth, Optional<Industries> industries, Optional<Bars> bars, WarningCard warnings) {

    /** Per cent of what lies behind from which a unit's shape says so. */
    private static final BigDecimal MUCH = BigDecimal.TEN;

    private static final BigDecimal LOWEST = BigDecimal.valueOf(-1_000);

    private static final int DEPTHS = 4;

    Cockpit {
        actions = List.copyOf(actions);
        units = List.copyOf(units);
    }

    /** The lights that have a column: 临期 only where a place's rules give it. */
    List<Signal> lights() {
        return ActionRow.SHOWN.stream()
                .filter(signal -> signal != Signal.BLUE && signal != Signal.PAUSED || sum(signal) > 0)
                .toList();
    }

    long sum(Signal signal) {
        return actions.stream().mapToLong(action -> action.lights().light(signal).value()).sum();
    }

    String sumPrinted(Signal signal) {
        return Figures.count(sum(signal));
    }

    long all() {
        return actions.stream().mapToLong(action -> action.all().value()).sum();
    }

    String allPrinted() {
        return Figures.count(all());
    }

    String closedShare() {
        return ActionRow.share(sum(Signal.DONE), all());
    }

    /** Whether the sixteen cities are shown, which have their places on the map. */
    boolean isProvince() {
        return drill.at().depth() == 1;
    }

    boolean isDrilled() {
        return drill.isDrilled();
    }

    String unitsTitle() {
        return switch (drill.at().depth()) {
            case 1 -> "十六市";
            case 2 -> drill.title() + "各县（市、区）";
            default -> drill.title();
        } + view.map().title();
    }

    String ownLevel() {
        return switch (level) {
            case PROVINCE -> "省本级";
            case CITY -> "市本级";
            case COUNTY, ZONE -> "本级";
        };
    }

    List<Tile> tiles() {
        return units.stream().map(this::tile).toList();
    }

    String key() {
        return switch (view.map()) {
            case CLOSED -> "格内的数与底色都是销号率";
            case RED -> "格内的数与底色都是滞后率（滞后项占全部）";
            case GROWTH -> growth.map(UnitGrowth::key).orElse("还没有终审的月报");
        } + "，底色按高低分四档，越深越高";
    }

    String shapes() {
        return view.map() == Mapped.GROWTH ? "右上的形状：下降为 ◆，低于全部为 ▲，其余为 ●。" : "右上的形状是另一把尺，看落后多少：滞后占一成以上为 ◆，滞后与偏慢合占一成以上为 ▲，其余为 ●。因此销号多的市也可能是 ◆。";
    }

    private Tile tile(UnitClosing unit) {
        return new Tile(
                unit.unit().code(), shortName(unit.unitName()), printed(unit), depth(figure(unit)), signal(unit),
                unit.unit().depth() < 3 ? view.address(unit.unit()) : beneath(unit));
    }

    /** What lies beneath the figure of a county. */
    private String beneath(UnitClosing unit) {
        return switch (view.map()) {
            case CLOSED -> "/ledger?" + unit.all().query();
            case RED -> "/ledger?" + unit.red().query();
            case GROWTH -> "/indicators/%s?unit=%s".formatted(CockpitPack.bundled().growth(), unit.unit());
        };
    }

    private String printed(UnitClosing unit) {
        return view.map() != Mapped.GROWTH ? Figures.rate(figure(unit))
                : growth.flatMap(one -> one.of(unit.unit())).map(figure -> Figures.difference(figure, 1)).orElse(Figures.NONE);
    }

    private BigDecimal figure(UnitClosing unit) {
        return switch (view.map()) {
            case CLOSED -> unit.share().orElse(BigDecimal.ZERO);
            case RED -> behind(unit, unit.red().value());
            case GROWTH -> growth.flatMap(one -> one.of(unit.unit())).orElse(LOWEST);
        };
    }

    private Signal signal(UnitClosing unit) {
        if (view.map() == Mapped.GROWTH) {
            return growth.map(one -> one.signal(unit.unit())).orElse(Signal.NONE);
        }
        if (behind(unit, unit.red().value()).compareTo(MUCH) >= 0) {
            return Signal.RED;
        }
        return behind(unit, unit.red().value() + unit.yellow().value()).compareTo(MUCH) >= 0
                ? Signal.YELLOW
                : Signal.GREEN;
    }

    private static BigDecimal behind(UnitClosing unit, long part) {
        return unit.all().value() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(unit.all().value()), MathContext.DECIMAL64);
    }

    /** The quarter of the units that the figure lies in; equal figures have equal depth. */
    private int depth(BigDecimal figure) {
        var below = units.stream().filter(unit -> figure(unit).compareTo(figure) < 0).count();
        return (int) (1 + below * DEPTHS / units.size());
    }

    private static String shortName(String name) {
        return name.length() > 2 ? name.replaceFirst("(市|区|县)$", "") : name;
    }
}
