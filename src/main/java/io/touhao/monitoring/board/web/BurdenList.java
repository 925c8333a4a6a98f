package io.touhao.monitoring.board.web;

import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.form.Form;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Submissions of a period with the time and the items each of them took. */
final class BurdenList {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> CHANNELS =
            Arrays.stream(Channel.values()).map(channel -> new Option(channel.name(), channel.title())).toList();

    private BurdenList() {}

    record Row(long filing, int version, String name, String unit, String form, Channel channel, int asked, int seconds, LocalDateTime at) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("filing_id"), row.getInt("version"), row.getString("name"), row.getString("unit"), row.getString("form"),
                    Channel.valueOf(row.getString("channel")), row.getInt("asked"), row.getInt("seconds"),
                    LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), ZONE));
        }
    }

    static Listing<Row> of(Period period, List<Form> forms, List<Option> units, Map<String, String> names) {
        var titles = forms.stream().collect(Collectors.toMap(Form::id, Form::shortTitle));
        return Listing.<Row>of("burden", "填报负担逐份")
                .period(period.words())
                .noun("份")
                .select("b.filing_id, b.version, f.name, b.unit_path::text as unit, b.form, b.channel, b.asked, b.seconds, b.at")
                .from("monitoring.burden b join monitoring.filing f on f.id = b.filing_id")
                .where("b.last_day between :first and :last and b.unit_path <@ :root::ltree")
                .key("b.filing_id || '/' || b.version")
                .column(Column.<Row>text("name", "企业", row -> Cell.link(row.name(), "/returns/" + row.filing()))
                        .sortedBy("f.name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.getOrDefault(row.unit(), row.unit()))).sortedBy("b.unit_path").width(10).onPhone())
                .column(Column.<Row>text("form", "报表", row -> Cell.text(titles.getOrDefault(row.form(), row.form()))).sortedBy("b.form").width(12))
                .column(Column.<Row>text("channel", "报送途径", row -> Cell.text(row.channel().title())).sortedBy("b.channel").width(12))
                .column(Column.<Row>figure("version", "第几次报", "次", row -> Cell.count(row.version())).sortedBy("b.version"))
                .column(Column.<Row>figure("asked", "要填的项", "项", row -> Cell.count(row.asked())).sortedBy("b.asked"))
                .column(Column.<Row>figure("minutes", "用时", "分钟", row -> Cell.count(Math.round(row.seconds() / 60.0))).sortedBy("b.seconds").onPhone())
                .column(Column.<Row>date("at", "上报", row -> Cell.moment(row.at())).sortedBy("b.at"))
                .filter(Filter.words("q", "企业、信用代码", "f.name ilike :q or f.uscc ilike :q"))
                .filter(Filter.choice("unit", "单位", units, "b.unit_path <@ :unit::ltree"))
                .filter(Filter.choice("channel", "报送途径", CHANNELS, "b.channel = :channel"))
                .filter(Filter.flag("again", "重报的", "b.version > 1"))
                .sortedBy("-minutes")
                .rows(Row::read);
    }
}
