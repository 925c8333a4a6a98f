package io.touhao.monitoring.firm;

import io.touhao.monitoring.filing.Checking;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The returns of one enterprise, month by month, with the figures people ask for first. */
@Repository
@Transactional(readOnly = true)
public class FirmReturns {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> STATES =
            Arrays.stream(FilingState.values()).map(state -> new Option(state.name(), state.title())).toList();

    private final JdbcClient jdbc;

    FirmReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many returns it owes or has sent. */
    public long count(long enterprise) {
        return jdbc.sql("select count(*) from monitoring.filing where enterprise_id = :enterprise").param("enterprise", enterprise)
                .query(Long.class).single();
    }

    /** How many of them wait for the county to approve. */
    public long waiting(long enterprise) {
        return jdbc.sql("select count(*) from monitoring.filing where enterprise_id = :enterprise and state = 'SUBMITTED'")
                .param("enterprise", enterprise).query(Long.class).single();
    }

    /** Figures of a return that visitors ask for; money in 万元. */
    record Last(long id, Period period, Optional<BigDecimal> revenue, Optional<BigDecimal> employees) {}

    /** The last return that the firm has sent. */
    Optional<Last> last(long enterprise) {
        return jdbc.sql("""
                        select f.id, f.period, r.revenue, r.employees from monitoring.filing f
                        join monitoring.form_gy_01 r on r.filing_id = f.id and r.version = f.version
                        where f.enterprise_id = :enterprise and f.submitted_at is not null order by f.last_day desc limit 1""")
                .param("enterprise", enterprise)
                .query((row, number) -> new Last(
                        row.getLong("id"), Period.parse(row.getString("period")), tenths(Optional.ofNullable(row.getBigDecimal("revenue"))),
                        Optional.ofNullable(row.getBigDecimal("employees"))))
                .optional();
    }

    /** One return; money in 千元, electricity in 万千瓦时. */
    public record Row(
            long id, Period period, String form, FilingState state, Optional<BigDecimal> revenue, Optional<BigDecimal> revenueBefore,
            Optional<BigDecimal> output, Optional<BigDecimal> profit, Optional<BigDecimal> employees, Optional<BigDecimal> electricity,
            Optional<LocalDateTime> submitted) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), Period.parse(row.getString("period")), row.getString("form"),
                    FilingState.valueOf(row.getString("state")), figure(row, "revenue"), figure(row, "revenue_before"),
                    figure(row, "output"), figure(row, "profit"), figure(row, "employees"), figure(row, "electricity"),
                    Optional.ofNullable(row.getTimestamp("submitted_at")).map(at -> LocalDateTime.ofInstant(at.toInstant(), ZONE)));
        }

        private static Optional<BigDecimal> figure(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getBigDecimal(column));
        }

        Cell growth() {
            return Checking.growth(revenue, revenueBefore).map(growth -> Cell.difference(growth, false)).orElseGet(Cell::none);
        }
    }

    /** The returns as a list; {@code :enterprise} is given by the caller. */
    public static final Listing<Row> LISTING = Listing.<Row>of("firm-returns", "企业月报")
            .noun("份")
            .select("f.id, f.period, f.form, f.state, f.submitted_at, f.last_day, r.revenue, r.revenue_before, r.output, r.profit, r.employees, r.electricity")
            .from("monitoring.filing f left join monitoring.form_gy_01 r on r.filing_id = f.id and r.version = f.version")
            .where("f.enterprise_id = :enterprise")
            .key("f.id")
            .column(Column.<Row>text("period", "报告期", row -> Cell.link(row.period().words(), "/returns/" + row.id()))
                    .sortedByPresent("f.last_day").asTitle().width(16))
            .column(Column.<Row>signal("state", "状态", row -> Cell.signal(row.state().signal(), row.state().title())).sortedBy("f.state"))
            .column(Column.<Row>figure("revenue", "营业收入", "万元", row -> Cell.number(tenths(row.revenue()))).sortedBy("r.revenue").onPhone())
            .column(Column.<Row>figure("growth", "同比", "%", Row::growth).onPhone())
            .column(Column.<Row>figure("output", "工业总产值", "万元", row -> Cell.number(tenths(row.output()))).sortedBy("r.output"))
            .column(Column.<Row>figure("profit", "利润总额", "万元", row -> Cell.number(tenths(row.profit()))).sortedBy("r.profit"))
            .column(Column.<Row>figure("employees", "平均用工", "人", row -> Cell.number(row.employees())).sortedBy("r.employees"))
            .column(Column.<Row>figure("electricity", "用电量", "万千瓦时", row -> Cell.number(row.electricity())).sortedBy("r.electricity"))
            .column(Column.<Row>date("submitted", "上报", row -> row.submitted().map(Cell::moment).orElseGet(Cell::none)).sortedBy("f.submitted_at"))
            .column(Column.<Row>text("form", "表号", row -> Cell.text(row.form())).width(8).hidden())
            .filter(Filter.choice("state", "状态", STATES, "f.state = :state"))
            .sortedBy("-period")
            .rows(Row::read);

    /** 千元 as 万元. */
    private static Optional<BigDecimal> tenths(Optional<BigDecimal> thousands) {
        return thousands.map(figure -> figure.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP));
    }
}
