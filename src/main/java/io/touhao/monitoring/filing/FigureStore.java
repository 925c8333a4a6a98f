package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Strength;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of figures: one table a form, one column a figure. Names of tables and columns come from packs that were checked. */
@Repository
class FigureStore {

    private static final int BATCH = 200;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FigureStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The figures that hold of enterprises for the period that ends on a day. */
    Map<Long, Cells> current(Form form, Collection<Long> enterprises, LocalDate lastDay) {
        var found = new HashMap<Long, Cells>();
        jdbc.sql("select * from monitoring.%s where enterprise_id = any(:ids) and last_day = :day and known_until is null".formatted(form.table()))
                .param("ids", enterprises.toArray(Long[]::new)).param("day", lastDay)
                .query(row -> {
                    found.put(row.getLong("enterprise_id"), cells(form, row));
                });
        return found;
    }

    /** The figures of a version, whether it still holds or not. */
    Cells version(Form form, FilingId filing, int version) {
        return jdbc.sql("select * from monitoring.%s where filing_id = :id and version = :version".formatted(form.table()))
                .param("id", filing.value()).param("version", version)
                .query((row, number) -> cells(form, row))
                .optional()
                .orElse(Cells.NONE);
    }

    private static Cells cells(Form form, ResultSet row) throws SQLException {
        var figures = new HashMap<String, BigDecimal>();
        for (var column : form.columns()) {
            var figure = row.getBigDecimal(column);
            if (figure != null) {
                figures.put(column, figure);
            }
        }
        return new Cells(figures);
    }

    /** What others measured of enterprises within the period, summed by kind. */
    Map<Long, Map<String, BigDecimal>> metered(Collection<Long> enterprises, Period period) {
        var found = new HashMap<Long, Map<String, BigDecimal>>();
        jdbc.sql("""
                        select enterprise_id, kind, sum(figure) as figure from monitoring.meter
                        where enterprise_id = any(:ids) and last_day between :first and :last and known_until is null
                        group by enterprise_id, kind having count(*) = :months""")
                .param("ids", enterprises.toArray(Long[]::new)).param("first", period.firstDay()).param("last", period.lastDay())
                .param("months", period.months())
                .query(row -> {
                    found.computeIfAbsent(row.getLong("enterprise_id"), id -> new HashMap<>())
                            .put(row.getString("kind"), row.getBigDecimal("figure"));
                });
        return found;
    }

    /** Ends the versions that hold, since they are replaced or returned. */
    void end(Form form, Collection<Filing> filings, Instant at) {
        stamp(form, filings, "known_until", at);
    }

    void approved(Form form, Collection<Filing> filings, String column, Instant at) {
        stamp(form, filings, column, at);
    }

    private void stamp(Form form, Collection<Filing> filings, String column, Instant at) {
        jdbc.sql("update monitoring.%s set %s = :at where filing_id = any(:ids) and known_until is null".formatted(form.table(), column))
                .param("ids", FilingStore.ids(filings)).param("at", FilingStore.time(at))
                .update();
    }

    void insert(Form form, List<Checked> checked, Actor actor, Instant at) {
        var columns = form.columns();
        var sql = "insert into monitoring.%s (filing_id, version, enterprise_id, unit_path, industry, last_day, known_from, submitted_by, channel, %s) values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?%s)"
                .formatted(form.table(), String.join(", ", columns), ", ?".repeat(columns.size()));
        template.batchUpdate(sql, checked, BATCH, (statement, one) -> fill(statement, one, columns, actor, at));
    }

    private static void fill(PreparedStatement statement, Checked one, List<String> columns, Actor actor, Instant at) throws SQLException {
        var filing = one.filing();
        statement.setLong(1, filing.id().value());
        statement.setInt(2, filing.version() + 1);
        statement.setLong(3, filing.enterprise());
        statement.setString(4, filing.unit().value());
        statement.setString(5, filing.industry());
        statement.setObject(6, filing.period().lastDay());
        statement.setObject(7, FilingStore.time(at));
        statement.setString(8, actor.name());
        statement.setString(9, one.submission().channel().name());
        var place = 10;
        for (var column : columns) {
            var figure = one.cells().at(column);
            if (figure.isPresent()) {
                statement.setBigDecimal(place++, figure.get());
            } else {
                statement.setNull(place++, Types.NUMERIC);
            }
        }
    }

    void burden(List<Checked> checked, Instant at) {
        template.batchUpdate("""
                insert into monitoring.burden (filing_id, version, form, enterprise_id, unit_path, industry, last_day, seconds, asked, channel, at)
                values (?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)""", checked, BATCH, (statement, one) -> {
            var filing = one.filing();
            statement.setLong(1, filing.id().value());
            statement.setInt(2, filing.version() + 1);
            statement.setString(3, filing.form());
            statement.setLong(4, filing.enterprise());
            statement.setString(5, filing.unit().value());
            statement.setString(6, filing.industry());
            statement.setObject(7, filing.period().lastDay());
            statement.setInt(8, one.submission().seconds());
            statement.setInt(9, one.asked());
            statement.setString(10, one.submission().channel().name());
            statement.setObject(11, FilingStore.time(at));
        });
    }

    /** How the current version came in. */
    Optional<Channel> channel(Filing filing) {
        return jdbc.sql("select channel from monitoring.burden where filing_id = :id and version = :version")
                .param("id", filing.id().value()).param("version", filing.version())
                .query((row, number) -> Channel.valueOf(row.getString("channel")))
                .optional();
    }

    private record Found(Checked checked, Finding finding) {}

    void findings(List<Checked> checked) {
        var found = checked.stream().flatMap(one -> one.findings().stream().map(finding -> new Found(one, finding))).toList();
        template.batchUpdate("""
                insert into monitoring.finding (filing_id, version, rule, item, strength, message, words, enterprise_id, unit_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::ltree) on conflict do nothing""", found, BATCH, (statement, one) -> {
            var filing = one.checked().filing();
            statement.setLong(1, filing.id().value());
            statement.setInt(2, filing.version() + 1);
            statement.setString(3, one.finding().rule());
            statement.setString(4, one.finding().item());
            statement.setString(5, one.finding().strength().name());
            statement.setString(6, one.finding().message());
            statement.setString(7, one.finding().words());
            statement.setLong(8, filing.enterprise());
            statement.setString(9, filing.unit().value());
        });
    }

    /** What was found in a version when it was handed in, with the reasons given. */
    List<Finding> findings(Filing filing) {
        return jdbc.sql("""
                        select rule, strength, item, message, words from monitoring.finding
                        where filing_id = :id and version = :version order by strength, rule, item""")
                .param("id", filing.id().value()).param("version", filing.version())
                .query((row, number) -> new Finding(
                        row.getString("rule"), Strength.valueOf(row.getString("strength")), row.getString("item"),
                        row.getString("message"), java.util.Optional.empty(), row.getString("words")))
                .list();
    }

    /** Middle of a ratio by industry (two digits) over the period that ends on a day, where at least so many report. */
    Map<String, BigDecimal> middles(Form form, String left, String right, LocalDate lastDay, int least) {
        return jdbc.sql("""
                        select left(industry, 2) as division, percentile_cont(0.5) within group (order by %1$s / %2$s)::numeric as middle
                        from monitoring.%3$s
                        where last_day = :day and known_until is null and %2$s > 0 and %1$s is not null
                        group by 1 having count(*) >= :least""".formatted(left, right, form.table()))
                .param("day", lastDay).param("least", least)
                .query((row, number) -> Map.entry(row.getString("division"), row.getBigDecimal("middle")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
