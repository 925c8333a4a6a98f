package io.touhao.review.round.web;

import io.touhao.directory.Level;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.review.round.Rhythm;
import io.touhao.review.round.SheetState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists of dispatch: rounds held, their sheets, their frozen rows, their errata. */
final class HeldLists {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> STATES = Arrays.stream(SheetState.values())
            .map(state -> new Option(state.name(), state.title()))
            .toList();
    private static final List<Option> LEVELS = Arrays.stream(Level.values())
            .map(level -> new Option(level.name(), level.title()))
            .toList();

    static final Listing<RoundRow> ROUNDS = Listing.<RoundRow>of("rounds", "历轮与勘误").noun("轮")
            .select("r.id, r.name, r.rhythm, r.from_day, r.until_day, r.opened_at, r.frozen, s.cut_off, s.sealed_by, s.unreported, s.root, (select count(*) from review.erratum e where e.round_id = r.id) as errata")
            .from("review.round r left join review.seal s on s.round_id = r.id")
            .key("r.id")
            .column(Column.<RoundRow>text("name", "轮次", row -> Cell.link(row.name() + "调度", "/rounds/" + row.id())).asTitle().width(28))
            .column(Column.<RoundRow>text("rhythm", "种类", row -> Cell.text(row.rhythm().title())))
            .column(Column.<RoundRow>date("from", "所报时段从", row -> Cell.date(row.from())))
            .column(Column.<RoundRow>date("until", "到", row -> Cell.date(row.until())))
            .column(Column.<RoundRow>date("opened", "开启", row -> Cell.moment(row.opened())).sortedByPresent("r.opened_at"))
            .column(Column.<RoundRow>signal("state", "状态", row -> row.frozen() ? Cell.signal(Signal.DONE, "已冻结") : Cell.signal(Signal.BLUE, "进行中")))
            .column(Column.<RoundRow>date("cut", "冻结", row -> row.cutOff().map(Cell::moment).orElseGet(Cell::none)).sortedBy("s.cut_off"))
            .column(Column.<RoundRow>text("by", "签发", row -> Cell.text(row.by())))
            .column(Column.<RoundRow>figure("unreported", "未报送", "张", row -> row.frozen() ? Cell.count(row.unreported()) : Cell.none()))
            .column(Column.<RoundRow>figure("errata", "勘误", "件", row -> Cell.count(row.errata())))
            .column(Column.<RoundRow>text("root", "默克尔根", row -> Cell.text(row.root())).hidden().width(66))
            .filter(Filter.words("q", "轮次", "r.name ilike :q"))
            .filter(Filter.choice("rhythm", "种类", Arrays.stream(Rhythm.values()).map(one -> new Option(one.name(), one.title())).toList(), "r.rhythm = :rhythm"))
            .filter(Filter.flag("frozen", "已冻结", "r.frozen"))
            .sortedBy("-opened")
            .rows(RoundRow::read);

    static final Listing<SheetRow> SHEETS = Listing.<SheetRow>of("sheets", "调度表").noun("张")
            .select("s.id, s.unit_name, s.level, s.kind, s.office_name, s.post_name, s.person_name, s.items, s.state, s.state_at, s.submitted_at, s.submitted_by, s.problems, s.next_steps, s.return_reason")
            .from("review.sheet s")
            .where("s.round_id = :round and s.upper_id is not null")
            .key("s.id")
            .column(Column.<SheetRow>text("unit", "地区", row -> Cell.link(row.unit(), "/sheets/" + row.id())).sortedByPresent("public.ltree2text(s.unit_path)").asTitle())
            .column(Column.<SheetRow>text("owner", "责任人", row -> Cell.text(row.owner())).width(26))
            .column(Column.<SheetRow>text("office", "单位", row -> Cell.text(row.office())).width(26).hidden())
            .column(Column.<SheetRow>text("state", "状态", row -> Cell.text(row.state().title())).sortedByPresent("s.state"))
            .column(Column.<SheetRow>figure("items", "条数", "", row -> Cell.count(row.items())).sortedByPresent("s.items"))
            .column(Column.<SheetRow>date("since", "自何时", row -> Cell.moment(row.since())).sortedByPresent("s.state_at"))
            .column(Column.<SheetRow>text("submitted", "报送人", row -> Cell.text(row.submittedBy())))
            .column(Column.<SheetRow>text("problems", "存在问题", row -> Cell.text(row.problems())).width(40))
            .column(Column.<SheetRow>text("steps", "下步措施", row -> Cell.text(row.nextSteps())).width(40).hidden())
            .column(Column.<SheetRow>text("reason", "退回原因", row -> Cell.text(row.reason())).width(30).hidden())
            .filter(Filter.words("q", "地区、单位、责任人", "s.unit_name ilike :q or s.office_name ilike :q or s.person_name ilike :q"))
            .filter(Filter.choice("state", "状态", STATES, "s.state = :state"))
            .filter(Filter.choice("level", "层级", LEVELS, "s.level = :level"))
            .filter(Filter.choice("kind", "种类", List.of(new Option("OWNER", "填报表"), new Option("UNIT", "汇总表")), "s.kind = :kind"))
            .filter(Filter.flag("open", "未报送", "s.state in ('OPEN', 'RETURNED')"))
            .sortedBy("unit")
            .rows(SheetRow::read);

    static final Listing<FrozenLine> FROZEN = Listing.<FrozenLine>of("frozen", "封存的台账").noun("条")
            .select("l.key, j.c ->> 'number' as number, j.c ->> 'title' as title, j.c ->> 'unitName' as unit, j.c ->> 'target' as target, (j.c ->> 'done')::numeric as done, (j.c ->> 'share')::numeric as share, (j.c ->> 'ahead')::numeric as ahead, j.c ->> 'signal' as signal, j.c ->> 'state' as state, (j.c ->> 'due')::date as due, j.c #>> '{owner,personName}' as person, j.c ->> 'problems' as problems, l.round_id")
            .from("review.leaf l cross join lateral (select l.content::jsonb as c) j")
            .where("l.round_id = :round and l.section = 'ROW'")
            .key("l.place")
            .column(Column.<FrozenLine>text("number", "编号", row -> Cell.link(row.number(), row.address())).fixed())
            .column(Column.<FrozenLine>text("title", "任务事项", row -> Cell.link(row.title(), row.address())).asTitle().width(40))
            .column(Column.<FrozenLine>text("unit", "地区", row -> Cell.text(row.unit())))
            .column(Column.<FrozenLine>text("target", "目标", row -> Cell.text(row.target())))
            .column(Column.<FrozenLine>figure("done", "完成数", "", row -> Cell.number(row.done())).sortedBy("(j.c ->> 'done')::numeric"))
            .column(Column.<FrozenLine>figure("share", "完成率", "%", row -> row.share().map(Cell::rate).orElseGet(Cell::none)).sortedBy("(j.c ->> 'share')::numeric"))
            .column(Column.<FrozenLine>signal("signal", "信号", row -> Cell.signal(row.signal())))
            .column(Column.<FrozenLine>date("due", "完成时限", row -> Cell.date(row.due())).sortedBy("(j.c ->> 'due')::date"))
            .column(Column.<FrozenLine>text("person", "责任人", row -> Cell.text(row.person())))
            .column(Column.<FrozenLine>text("problems", "存在问题", row -> Cell.text(row.problems())).width(40).hidden())
            .filter(Filter.words("q", "编号、事项、地区、责任人", "l.content ilike :q"))
            .filter(Filter.choice("signal", "信号", Arrays.stream(Signal.values()).map(one -> new Option(one.name(), one.word())).toList(), "j.c ->> 'signal' = :signal"))
            .filter(Filter.choice("level", "层级", LEVELS, "j.c ->> 'level' = :level"))
            .column(Column.<FrozenLine>figure("place", "序", "", row -> Cell.none()).hidden().sortedByPresent("l.place"))
            .sortedBy("place")
            .rows(FrozenLine::read);

    static final Listing<ErratumRow> ERRATA = Listing.<ErratumRow>of("errata", "勘误").noun("件")
            .select("e.id, e.round_id, e.number, e.commitment_id, e.item, e.title, e.unit_name, e.field, e.was, e.became, e.reason, e.at, e.by_name, e.by_title, r.name as round_name")
            .from("review.erratum e join review.round r on r.id = e.round_id")
            .key("e.id")
            .column(Column.<ErratumRow>text("code", "编号", row -> Cell.link(row.code(), row.address())).fixed())
            .column(Column.<ErratumRow>date("at", "日期", row -> Cell.moment(row.at())).sortedByPresent("e.at"))
            .column(Column.<ErratumRow>text("round", "轮次", row -> Cell.link(row.round(), "/rounds/" + row.roundId())))
            .column(Column.<ErratumRow>text("title", "改的数", row -> Cell.link(row.title(), row.address())).asTitle().width(36))
            .column(Column.<ErratumRow>text("field", "哪一项", row -> Cell.text(row.field())))
            .column(Column.<ErratumRow>text("delta", "原值 → 新值", row -> Cell.text(row.was() + " → " + row.became())).width(30))
            .column(Column.<ErratumRow>text("reason", "原因", row -> Cell.text(row.reason())).width(36))
            .column(Column.<ErratumRow>text("by", "提出", row -> Cell.text(row.by())))
            .filter(Filter.words("q", "事项、地区、原因", "e.title ilike :q or e.unit_name ilike :q or e.reason ilike :q"))
            .filter(Filter.days("at", "日期", "e.at"))
            .sortedBy("-at")
            .rows(ErratumRow::read);

    private HeldLists() {}

    record RoundRow(
            long id, String name, Rhythm rhythm, LocalDate from, LocalDate until, LocalDateTime opened, boolean frozen,
            Optional<LocalDateTime> cutOff, String by, int unreported, String root, long errata) {

        static RoundRow read(ResultSet row) throws SQLException {
            return new RoundRow(
                    row.getLong("id"), row.getString("name"), Rhythm.valueOf(row.getString("rhythm")),
                    row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
                    moment(row, "opened_at").orElseThrow(), row.getBoolean("frozen"), moment(row, "cut_off"),
                    text(row, "sealed_by"), row.getInt("unreported"), text(row, "root"), row.getLong("errata"));
        }
    }

    record SheetRow(
            long id, String unit, String owner, String office, int items, SheetState state, LocalDateTime since,
            String submittedBy, String problems, String nextSteps, String reason) {

        static SheetRow read(ResultSet row) throws SQLException {
            var person = (row.getString("post_name") + " " + row.getString("person_name")).strip();
            return new SheetRow(
                    row.getLong("id"), row.getString("unit_name"), person.isEmpty() ? "汇总表" : person,
                    row.getString("office_name"), row.getInt("items"), SheetState.valueOf(row.getString("state")),
                    moment(row, "state_at").orElseThrow(), row.getString("submitted_by"), row.getString("problems"),
                    row.getString("next_steps"), row.getString("return_reason"));
        }
    }

    record FrozenLine(
            long round, long key, String number, String title, String unit, String target, Optional<BigDecimal> done,
            Optional<BigDecimal> share, Signal signal, LocalDate due, String person, String problems) {

        String address() {
            return "/rounds/" + round + "/rows/" + key;
        }

        static FrozenLine read(ResultSet row) throws SQLException {
            return new FrozenLine(
                    row.getLong("round_id"), row.getLong("key"), row.getString("number"), row.getString("title"),
                    row.getString("unit"), row.getString("target"), Optional.ofNullable(row.getBigDecimal("done")),
                    Optional.ofNullable(row.getBigDecimal("share")), Signal.valueOf(row.getString("signal")),
                    row.getObject("due", LocalDate.class), row.getString("person"), row.getString("problems"));
        }
    }

    record ErratumRow(
            long roundId, int number, long commitment, String title, String unit, String field, String was, String became,
            String reason, LocalDateTime at, String by, String round) {

        String code() {
            return "K-%d-%d".formatted(roundId, number);
        }

        String address() {
            return "/rounds/" + roundId + "/rows/" + commitment;
        }

        static ErratumRow read(ResultSet row) throws SQLException {
            return new ErratumRow(
                    row.getLong("round_id"), row.getInt("number"), row.getLong("commitment_id"),
                    row.getString("title") + " " + row.getString("unit_name"), row.getString("unit_name"),
                    io.touhao.review.round.FrozenField.valueOf(row.getString("field")).title(), row.getString("was"),
                    row.getString("became"), row.getString("reason"), moment(row, "at").orElseThrow(),
                    row.getString("by_name"), row.getString("round_name"));
        }
    }

    private static Optional<LocalDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(ZONE).toLocalDateTime());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
