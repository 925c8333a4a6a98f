package io.touhao.programme.web;

import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.programme.distance.Standing;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The firms behind the counts of a pool, with what each is short of. */
final class DistanceFirms {

    private DistanceFirms() {}

    /** A firm and a title. */
    record Row(
            long enterprise, String firm, String programme, String unit, Standing standing, String words, Optional<BigDecimal> have,
            Optional<BigDecimal> need, Optional<BigDecimal> gap) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("programme"), row.getString("unit_text"),
                    Standing.valueOf(row.getString("standing")), row.getString("words"), Optional.ofNullable(row.getBigDecimal("have")),
                    Optional.ofNullable(row.getBigDecimal("need")), Optional.ofNullable(row.getBigDecimal("gap")));
        }

        String address() {
            return "/enterprises/%d/distance?programme=%s".formatted(enterprise, programme);
        }

        Signal signal() {
            return switch (standing) {
                case ELIGIBLE -> Signal.GREEN;
                case NEAR -> Signal.YELLOW;
                case FAR -> Signal.RED;
                case UNKNOWN -> Signal.UNKNOWN;
            };
        }
    }

    static Listing<Row> listing(Programmes programmes, List<Option> units, Function<String, String> names) {
        return Listing.<Row>of("distance-firms", "培育库企业").noun("家")
                .select("d.enterprise_id, d.enterprise_name, d.programme, d.unit_path::text as unit_text, d.standing, d.words, d.have, d.need, d.gap")
                .from("programme.distance d")
                .key("d.programme || '/' || d.enterprise_id")
                .column(Column.<Row>text("firm", "企业", row -> Cell.link(row.firm(), row.address())).sortedBy("d.enterprise_name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.apply(row.unit()))).sortedBy("d.unit_path").width(12))
                .column(Column.<Row>signal("standing", "距离", row -> Cell.signal(row.signal(), row.standing().title()))
                        .sortedBy("array_position(array['ELIGIBLE', 'NEAR', 'FAR', 'UNKNOWN'], d.standing)"))
                .column(Column.<Row>text("words", "只差哪一项", row -> Cell.text(row.words())).sortedBy("d.leaf").width(36).onPhone())
                .column(Column.<Row>figure("have", "有", "", row -> Cell.number(row.have().map(BigDecimal::stripTrailingZeros))))
                .column(Column.<Row>figure("need", "需", "", row -> Cell.number(row.need().map(BigDecimal::stripTrailingZeros))))
                .column(Column.<Row>figure("gap", "差", "", row -> Cell.number(row.gap().map(BigDecimal::stripTrailingZeros))))
                .column(Column.<Row>text("programme", "称号", row -> Cell.text(programmes.of(row.programme()).title())).sortedBy("d.programme").width(22))
                .filter(Filter.words("q", "企业", "d.enterprise_name ilike :q"))
                .filter(Filter.choice("programme", "称号", ApplicationLists.options(programmes), "d.programme = :programme"))
                .filter(Filter.choice("standing", "距离", standings(), "d.standing = :standing"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(d.unit_path), '.'))"))
                .sortedBy("standing")
                .rows(Row::read);
    }

    private static List<Option> standings() {
        return Arrays.stream(Standing.values()).map(one -> new Option(one.name(), one.title())).toList();
    }
}
