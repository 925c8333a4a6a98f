package io.touhao.review.assessment;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranking of an assessment as a list; the tree of a unit opens only to those who may see it. */
public final class RankList {

    private RankList() {}

    /**
     * A unit in the list.
     *
     * @param score key of its score, where it lies in scope
     * @param before its place in the ranking before; the same where there was none
     */
    public record Row(RankRow rank, Optional<ScoreId> score, int before) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(RankRow.read(row), Optional.ofNullable(row.getObject("score", Long.class)).map(ScoreId::new), row.getInt("before"));
        }

        private String name(String own) {
            return rank.unitName() + (rank.unit().value().equals(own) ? "（本单位）" : "");
        }

        private String change() {
            var up = before - rank.place().place();
            return up == 0 ? "" : up > 0 ? "↑ " + up + " 位" : "↓ " + -up + " 位";
        }
    }

    /** What the list is to be given. */
    public static Map<String, Object> given(Assessment assessment) {
        return Map.of("assessment", assessment.id().value(), "edition", assessment.edition());
    }

    /** @param own path of the viewer's unit, whose row is marked */
    public static Listing<Row> of(Assessment assessment, List<String> bands, String own) {
        var options = bands.stream().map(band -> new Option(band, band)).toList();
        return Listing.<Row>of("ranking", assessment.roundName() + " " + assessment.title())
                .noun("个")
                .select("r.unit, r.unit_name, r.least, r.most, r.band, r.place, r.tied, r.from_place, r.to_place, a.id as score, "
                        + "coalesce(b.place, r.place) as before")
                .from("""
                        review.ranking r
                        left join review.assessed a on a.assessment_id = r.assessment_id and a.unit_path = r.unit::public.ltree
                        left join review.ranking b on b.assessment_id = r.assessment_id and b.unit = r.unit and b.edition = 1""")
                .where("r.assessment_id = :assessment and r.edition = :edition")
                .key("r.unit")
                .column(Column.<Row>figure("place", "位次", "", row -> new Cell.Figure(
                        java.math.BigDecimal.valueOf(row.rank().place().place()),
                        (row.rank().place().tied() ? "并列 " : "") + row.rank().place().place(), false, ""))
                        .sortedByPresent("r.place").onPhone())
                .column(Column.<Row>text("name", "单位", row -> row.score()
                        .map(score -> Cell.link(row.name(own), score.address()))
                        .orElse(Cell.text(row.name(own)))).sortedBy("r.unit_name collate \"zh-x-icu\"").asTitle())
                .column(Column.<Row>figure("points", "得分", "分", row -> new Cell.Figure(
                        row.rank().place().points().least(), row.rank().place().points().words(), false, ""))
                        .sortedByPresent("r.least").onPhone())
                .column(Column.<Row>text("band", "档次", row -> Cell.text(row.rank().band())).onPhone())
                .column(Column.<Row>text("range", "位次区间", row -> Cell.text(row.rank().range().words())).sortedByPresent("r.from_place"))
                .column(Column.<Row>text("change", "较首次公布", row -> Cell.text(row.change())).sortedByPresent("coalesce(b.place, r.place) - r.place"))
                .filter(Filter.words("q", "单位", "r.unit_name ilike :q"))
                .filter(Filter.choice("band", "档次", options, "r.band = :band"))
                .filter(Filter.flag("moved", "位次变动", "b.place <> r.place"))
                .filter(Filter.flag("tied", "并列", "r.tied"))
                .sortedBy("place")
                .rows(Row::read);
    }
}
