package io.touhao.monitoring.series;

import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the latest returns of one enterprise. */
@Repository
public class FirmSeriesStore {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, String> MEASURES = titles();

    /** What others measured in the months of a return, where all of them are there; January and February are one. */
    private static final String METERED = """
            select sum(m.figure) filter (where m.kind = 'ELECTRICITY') as metered, sum(m.figure) filter (where m.kind = 'TAX') as taxed
            from monitoring.meter m where m.enterprise_id = r.enterprise_id and m.known_until is null
                and date_trunc('month', m.last_day) between
                    date_trunc('month', %1$s) - case when extract(month from f.last_day) = 2 then interval '1 month' else interval '0' end
                    and date_trunc('month', %1$s)""";

    private final JdbcClient jdbc;

    FirmSeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("output", "工业总产值");
        titles.put("metered", "供电计量");
        titles.put("taxed", "税务入库");
        titles.put("electricity", "用电量");
        titles.put("tax", "上缴税金");
        titles.put("revenue", "营业收入");
        titles.put("profit", "利润总额");
        titles.put("receivables", "应收账款");
        titles.put("orders", "在手订单");
        return titles;
    }

    private record Read(Period period, Map<String, Optional<BigDecimal>> changes, Map<String, Optional<BigDecimal>> figures) {}

    /** So many periods up to one. */
    @Transactional(readOnly = true)
    public FirmSeries of(long enterprise, Period until, int count) {
        var rows = jdbc.sql("""
                        select f.period, r.*, p.metered, p.taxed, b.metered as metered_before, b.taxed as taxed_before
                        from monitoring.form_gy_01 r join monitoring.filing f on f.id = r.filing_id
                        cross join lateral (%s) p cross join lateral (%s) b
                        where r.enterprise_id = :enterprise and r.known_until is null and r.last_day <= :day
                        order by r.last_day desc limit :count""".formatted(METERED.formatted("f.last_day"), METERED.formatted("(f.last_day - interval '1 year')")))
                .param("enterprise", enterprise).param("day", until.lastDay()).param("count", count)
                .query((row, number) -> read(row)).list().reversed();
        var lines = new ArrayList<FirmSeries.Line>();
        MEASURES.forEach((name, title) -> lines.add(new FirmSeries.Line(title, name.equals("metered") || name.equals("taxed"),
                rows.stream().map(row -> row.changes().get(name)).toList())));
        var last = rows.isEmpty() ? Map.<String, Optional<BigDecimal>>of() : rows.getLast().figures();
        return new FirmSeries(rows.stream().map(Read::period).toList(), lines, figure(last, "output_total"),
                figure(last, "employees"), figure(last, "employees_before"));
    }

    private static Optional<BigDecimal> figure(Map<String, Optional<BigDecimal>> figures, String name) {
        return figures.getOrDefault(name, Optional.empty());
    }

    private static Read read(ResultSet row) throws SQLException {
        var changes = new LinkedHashMap<String, Optional<BigDecimal>>();
        for (var name : MEASURES.keySet()) {
            changes.put(name, change(row.getBigDecimal(name), row.getBigDecimal(name + "_before")));
        }
        var figures = new LinkedHashMap<String, Optional<BigDecimal>>();
        for (var name : List.of("output_total", "employees", "employees_before")) {
            figures.put(name, Optional.ofNullable(row.getBigDecimal(name)));
        }
        return new Read(Period.parse(row.getString("period")), changes, figures);
    }

    private static Optional<BigDecimal> change(BigDecimal now, BigDecimal base) {
        return now == null || base == null || base.signum() <= 0
                ? Optional.empty()
                : Optional.of(now.subtract(base).multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP));
    }
}
