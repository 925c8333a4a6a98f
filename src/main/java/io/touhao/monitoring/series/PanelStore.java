package io.touhao.monitoring.series;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads panels: the returns that stand now, whatever their approval, with electricity and taxes beside them. */
@Repository
public class PanelStore {

    private static final List<Measure> RETURNED = Arrays.stream(Measure.values()).filter(Measure::isReturned).toList();
    private static final String COLUMNS = RETURNED.stream().map(measure -> "r." + measure.column()).collect(Collectors.joining(", "));

    /** When the returns of the period that ends on a day are closed, as {@link PastFigures#seen} says. */
    private static final String CLOSED = "((date_trunc('month', %s::timestamp) + interval '1 month 22 days 2 hours') at time zone 'Asia/Shanghai')";

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

    /** What of the panel was otherwise, or not there, when its own period was closed. */
    @Transactional(readOnly = true)
    public PastFigures past(Panel panel) {
        var past = new PastFigures();
        if (panel.periods().isEmpty()) {
            return past;
        }
        var firms = new HashMap<Long, Integer>();
        panel.firms().forEach(firm -> firms.put(firm.id(), firms.size()));
        pastReturns(panel, past, firms);
        pastMeters(panel, past, firms);
        return past;
    }

    private void pastReturns(Panel panel, PastFigures past, Map<Long, Integer> firms) {
        var periods = places(panel);
        jdbc.sql("""
                        with odd as (
                            select filing_id from monitoring.form_gy_01 r where r.last_day >= :from
                            group by filing_id, last_day
                            having count(*) > 1 or bool_and(known_until is not null) or min(known_from) > %s)
                        select r.enterprise_id, r.last_day, r.known_from, r.known_until, %s
                        from monitoring.form_gy_01 r join odd using (filing_id)
                        order by r.filing_id, r.version""".formatted(CLOSED.formatted("last_day"), COLUMNS))
                .param("from", panel.periods().getFirst().lastDay())
                .query(row -> {
                    var firm = firms.get(row.getLong(1));
                    var day = row.getObject(2, LocalDate.class);
                    var period = periods.get(day);
                    if (firm != null && period != null) {
                        past.add(PastFigures.Kind.RETURNED, firm, period, edition(row, day, RETURNED.size()));
                    }
                });
    }

    private void pastMeters(Panel panel, PastFigures past, Map<Long, Integer> firms) {
        jdbc.sql("""
                        with held as (
                            select kind, enterprise_id, last_day, known_from, known_until, figure,
                                (date_trunc('month', last_day) + case when extract(month from last_day) = 1 then interval '2 month'
                                    else interval '1 month' end - interval '1 day')::date as period_day
                            from monitoring.meter where last_day > :from),
                        odd as (
                            select kind, enterprise_id, period_day from held group by kind, enterprise_id, period_day
                            having count(*) > count(distinct last_day) or bool_or(known_until is not null) or max(known_from) > %s)
                        select h.enterprise_id, h.last_day, h.known_from, h.known_until, h.figure, h.kind
                        from held h join odd using (kind, enterprise_id, period_day)
                        order by h.kind, h.enterprise_id, h.last_day, h.known_from""".formatted(CLOSED.formatted("period_day")))
                .param("from", panel.periods().getFirst().firstDay())
                .query(row -> {
                    var firm = firms.get(row.getLong(1));
                    var day = row.getObject(2, LocalDate.class);
                    var period = period(panel, day);
                    if (firm != null && period >= 0) {
                        var kind = row.getString(6).equals("TAX") ? PastFigures.Kind.TAXED : PastFigures.Kind.METERED;
                        past.add(kind, firm, period, edition(row, day, 1));
                    }
                });
    }

    private static PastFigures.Edition edition(ResultSet row, LocalDate day, int count) throws SQLException {
        var figures = new double[count];
        for (var column = 0; column < count; column++) {
            var figure = row.getDouble(column + 5);
            figures[column] = row.wasNull() ? Double.NaN : figure;
        }
        return new PastFigures.Edition(
                YearMonth.from(day), row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant), figures);
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
