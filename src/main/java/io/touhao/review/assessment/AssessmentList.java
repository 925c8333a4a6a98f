package io.touhao.review.assessment;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The assessments in sight as a list: row-level security leaves out what is not. */
public final class AssessmentList {

    private AssessmentList() {}

    /** An assessment in the list. */
    public record Row(
            long id, String round, String root, String title, Assessment.State state, Optional<LocalDate> until, int units,
            int open) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("round_name"), row.getString("root_name"), row.getString("title"),
                    Assessment.State.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getObject("objections_until", LocalDate.class)), row.getInt("units"),
                    row.getInt("open"));
        }
    }

    public static Listing<Row> of() {
        var states = Arrays.stream(Assessment.State.values()).map(state -> new Option(state.name(), state.title())).toList();
        return Listing.<Row>of("assessments", "考核")
                .noun("次")
                .select("""
                        a.id, a.round_name, a.root_name, a.title, a.state, a.objections_until, a.made_at,
                        (select count(*) from review.ranking r where r.assessment_id = a.id and r.edition = a.edition) as units,
                        (select count(*) from review.objection o where o.assessment_id = a.id and o.state = 'OPEN') as open""")
                .from("review.assessment a")
                .key("a.id")
                .column(Column.<Row>text("title", "考核", row -> Cell.link(row.title(), "/assessments/" + row.id())).sortedBy("a.title").asTitle())
                .column(Column.<Row>text("round", "轮次", row -> Cell.text(row.round())).sortedBy("a.round_name").onPhone())
                .column(Column.<Row>text("root", "组织单位", row -> Cell.text(row.root())).sortedBy("a.root_path"))
                .column(Column.<Row>text("state", "状态", row -> Cell.text(row.state().title())).sortedBy("a.state").onPhone())
                .column(Column.<Row>figure("units", "单位数", "个", row -> Cell.count(row.units())))
                .column(Column.<Row>figure("open", "待复核异议", "件", row -> Cell.count(row.open())))
                .column(Column.<Row>date("until", "异议截止", row -> Cell.date(row.until())).sortedBy("a.objections_until"))
                .column(Column.<Row>text("made", "编号", row -> Cell.text(String.valueOf(row.id()))).sortedByPresent("a.id").hidden())
                .filter(Filter.words("q", "考核、轮次、单位", "a.title ilike :q or a.round_name ilike :q or a.root_name ilike :q"))
                .filter(Filter.choice("state", "状态", states, "a.state = :state"))
                .filter(Filter.days("until", "异议截止", "a.objections_until"))
                .sortedBy("-made")
                .rows(Row::read);
    }
}
