package io.touhao.monitoring.series;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads panels: the returns that stand now, whatever their approval, with electricity and taxes beside them. */
@Repository
public class PanelStore {

    private static final List<Measure> RETURNED = Arrays.stream(Measure.values()).filter(Measure::isReturned).toList();
    private static final String COLUMNS = RETURNED.stream().map(measure -> "r." + measure.column()).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest periods with returns, at most so many; those of the scope the database shows. */
    @Transactional(readOnly = true)
    public Panel latest(int count) {
        var periods = periods().stream().limit(count).toList().reversed();
        var panel = new Panel(periods, firms(periods));
        var places = new HashMap<Long, Integer>();
        panel.firms().forEach(firm -> places.put(firm.id(), places.size()));
        if (!periods.isEmpty()) {
            returns(panel, places);
            meters(panel, places);
        }
        return panel;
    }

    private List<Period> periods() {
        return jdbc.sql("""
                        with recursive p as (
                            (select last_day, period from monitoring.filing where form = 'GY-01' and version > 0
                             order by last_day desc limit 1)
                            union all
                            select n.last_day, n.period from p cross join lateral (
                                select last_day, period from monitoring.filing
                                where form = 'GY-01' and version > 0 and last_day < p.last_day
                                order by last_day desc limit 1) n)
                        select period from p limit 60""")
                .query(String.class).list().stream().map(Period::parse).toList();
    }

    /** As they were called and where they belonged when they last owed a return. */
    private List<Firm> firms(List<Period> periods) {
        var firms = new ArrayList<Firm>();
        if (periods.isEmpty()) {
            return firms;
        }
        jdbc.sql("""
                        select distinct on (enterprise_id) enterprise_id, name, unit_path::text as unit_path, industry
                        from monitoring.filing where form = 'GY-01' and last_day >= :from
                        order by enterprise_id, last_day desc""")
                .param("from", periods.getFirst().lastDay())
                .query(row -> {
                    firms.add(new Firm(row.getLong("enterprise_id"), row.getString("name"),
                            UnitPath.of(row.getString("unit_path")), row.getString("industry")));
                });
        return firms;
    }

    private void returns(Panel panel, Map<Long, Integer> places) {
        var periods = places(panel);
        jdbc.sql("""
                        select r.enterprise_id, r.last_day, %s from monitoring.form_gy_01 r
                        where r.last_day >= :from and r.known_until is null""".formatted(COLUMNS))
                .param("from", panel.periods().getFirst().lastDay())
                .query(row -> {
                    var firm = places.get(row.getLong(1));
                    var period = periods.get(row.getObject(2, LocalDate.class));
                    if (firm != null && period != null) {
                        for (var column = 0; column < RETURNED.size(); column++) {
                            var figure = row.getDouble(column + 3);
                            panel.set(RETURNED.get(column), firm, period, row.wasNull() ? Double.NaN : figure);
                        }
                    }
                });
    }

    private static Map<LocalDate, Integer> places(Panel panel) {
        var places = new HashMap<LocalDate, Integer>();
        panel.periods().forEach(period -> places.put(period.lastDay(), places.size()));
        return places;
    }

    /** Meters are monthly; those of January and February are added up where all are there. */
    private void meters(Panel panel, Map<Long, Integer> places) {
        jdbc.sql("""
                        select m.kind, m.enterprise_id, m.last_day, m.figure from monitoring.meter m
                        where m.last_day > :from and m.known_until is null
                        order by m.kind, m.enterprise_id, m.last_day""")
                .param("from", panel.periods().getFirst().firstDay())
                .query(row -> {
                    var day = row.getObject(3, LocalDate.class);
                    var firm = places.get(row.getLong(2));
                    var period = period(panel, day);
                    if (firm != null && period >= 0) {
                        var measure = row.getString(1).equals("TAX") ? Measure.TAXED : Measure.METERED;
                        add(panel, measure, firm, period, row.getDouble(4), day);
                    }
                });
    }

    private static int period(Panel panel, LocalDate day) {
        for (var place = panel.last(); place >= 0; place--) {
            if (!day.isBefore(panel.periods().get(place).firstDay())) {
                return day.isAfter(panel.periods().get(place).lastDay()) ? -1 : place;
            }
        }
        return -1;
    }

    private static void add(Panel panel, Measure measure, int firm, int period, double figure, LocalDate day) {
        var isFirst = day.getMonthValue() == panel.periods().get(period).from().getMonthValue();
        panel.set(measure, firm, period, isFirst ? figure : panel.at(measure, firm, period) + figure);
    }
}
