package io.touhao.monitoring.filing.web;

import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.filing.OwedReturn;
import io.touhao.page.Heading;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The returns of an enterprise, as it sees them itself. */
final class OwnList {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> STATES = Arrays.stream(FilingState.values()).map(state -> new Option(state.name(), state.title())).toList();

    private OwnList() {}

    record Row(long id, String form, Period period, FilingState state, Optional<LocalDateTime> submitted, int seconds, int returns) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("form"), Period.parse(row.getString("period")),
                    FilingState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getTimestamp("submitted_at")).map(at -> LocalDateTime.ofInstant(at.toInstant(), ZONE)),
                    row.getInt("seconds"), row.getInt("returns"));
        }
    }

    record OwnPage(ListPage<Row> list, List<OwedReturn> owed) {

        Heading heading() {
            return Heading.of("月报", "own-returns").facts("本企业的报表；只有本企业和所在县、市、省能看到");
        }
    }

    static final Listing<Row> LISTING = Listing.<Row>of("own-returns", "本企业的报表")
            .noun("份")
            .select("f.id, f.form, f.period, f.state, f.submitted_at, f.seconds, f.returns, f.last_day")
            .from("monitoring.filing f")
            .where("f.enterprise_id = :enterprise")
            .key("f.id")
            .column(Column.<Row>text("period", "报告期", row -> Cell.link(row.period().words(), "/returns/" + row.id()))
                    .sortedByPresent("f.last_day").asTitle().width(18))
            .column(Column.<Row>text("form", "表号", row -> Cell.text(row.form())).width(8))
            .column(Column.<Row>signal("state", "状态", row -> Cell.signal(row.state().signal(), row.state().title())).sortedBy("f.state"))
            .column(Column.<Row>date("submitted", "上报", row -> row.submitted().map(Cell::moment).orElseGet(Cell::none)).sortedBy("f.submitted_at").onPhone())
            .column(Column.<Row>figure("minutes", "用时", "分钟", row -> row.seconds() == 0 ? Cell.none() : Cell.count(Math.max(1, row.seconds() / 60))))
            .column(Column.<Row>figure("returns", "被退回", "次", row -> Cell.count(row.returns())))
            .filter(Filter.choice("state", "状态", STATES, "f.state = :state"))
            .sortedBy("-period")
            .rows(Row::read);
}
