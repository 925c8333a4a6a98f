package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Value;
import io.touhao.indicator.forecast.Placed;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds what the cockpit and the wall show of the main targets. */
@Component
class Prospects {

    private static final CockpitPack PACK = CockpitPack.bundled();

    private final Records records;
    private final Outlooks outlooks;
    private final Units units;
    private final Holidays holidays;
    private final Clock clock;

    Prospects(Records records, Outlooks outlooks, Units units, Holidays holidays, Clock clock) {
        this.records = records;
        this.outlooks = outlooks;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * What stands in the first row of the cockpit.
     *
     * @param head the target that leads, with its trend and its movers; none where the unit has not got it
     */
    record Prospect(
            String title, List<GoalGroup> groups, Optional<Goal> head, Optional<Trend> trend, Optional<Movers> movers,
            Benchmarks benchmarks) {}

    Prospect of(Actor actor) {
        var today = LocalDate.now(clock);
        var rows = records.of(actor, actor.unit()).stream()
                .filter(row -> row.state().isOpen() || row.state() == io.touhao.commitment.CommitmentState.Name.CLOSED_OUT)
                .collect(Collectors.toMap(LedgerRow::number, Function.identity(), (one, later) -> later));
        var calendar = holidays.workingDays();
        Function<String, Optional<Goal>> goal = number -> Optional.ofNullable(rows.get(number))
                .map(row -> outlooks.goal(row, new Item(row, today, calendar)));
        var groups = PACK.groups().stream()
                .map(group -> new GoalGroup(
                        group.title(), group.numbers().stream().flatMap(number -> goal.apply(number).stream()).toList()))
                .filter(group -> !group.goals().isEmpty())
                .toList();
        var head = Optional.ofNullable(rows.get(PACK.head()));
        var indicator = head.filter(row -> row.reading().isPresent()).flatMap(LedgerRow::indicator).flatMap(outlooks::indicator);
        return new Prospect(
                PACK.title(), groups, goal.apply(PACK.head()),
                indicator.flatMap(one -> trend(one, head.orElseThrow(), today)),
                indicator.flatMap(one -> movers(actor, one, today)), Benchmarks.of(PACK, outlooks));
    }

    private Optional<Trend> trend(Indicator indicator, LedgerRow row, LocalDate today) {
        var points = outlooks.series(indicator, row.unit()).stream()
                .filter(value -> value.period().from().getYear() == today.getYear())
                .map(value -> new Trend.Point(
                        months(value.period()), value.figure(),
                        outlooks.national(indicator.id().value(), value.period()).map(one -> one.value())))
                .toList();
        return Optional.of(new Trend(
                        indicator.title(), indicator.unit(), points, row.target().value(), row.valueAddress()))
                .filter(Trend::isWorthDrawing);
    }

    private static String months(Period period) {
        return period.words().replaceFirst("^\\d{4}年", "");
    }

    private Optional<Movers> movers(Actor actor, Indicator indicator, LocalDate today) {
        var periods = outlooks.series(indicator, actor.unit()).stream().map(Value::period).toList();
        if (periods.size() < 2) {
            return Optional.empty();
        }
        var last = periods.getLast();
        var before = periods.get(periods.size() - 2);
        var now = outlooks.below(indicator, actor.unit(), last, Optional.of(before));
        var was = outlooks.below(indicator, actor.unit(), before, Optional.empty()).stream()
                .collect(Collectors.toMap(Placed::who, Placed::value));
        var names = units.subtree(actor.unit(), today).stream().collect(Collectors.toMap(Unit::path, Unit::shortName));
        var movers = new Movers(
                indicator.title(), indicator.unit(), months(last), now, moves(now, was), names,
                "/indicators/" + indicator.id() + "?unit=%s&period=" + last.code());
        return Optional.of(movers).filter(found -> !found.shown().isEmpty());
    }

    private static Map<UnitPath, BigDecimal> moves(List<Placed<UnitPath>> now, Map<UnitPath, BigDecimal> was) {
        var moves = new HashMap<UnitPath, BigDecimal>();
        now.forEach(one -> Optional.ofNullable(was.get(one.who())).ifPresent(old -> moves.put(one.who(), one.value().subtract(old))));
        return moves;
    }
}
