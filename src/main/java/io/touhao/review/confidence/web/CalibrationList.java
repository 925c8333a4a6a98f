package io.touhao.review.confidence.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calibrations as a list; row-level security leaves the own subtree. */
final class CalibrationList {

    private CalibrationList() {}

    static Listing<CalibrationRow> of() {
        return Listing.<CalibrationRow>of("calibration", "自评校准")
                .noun("个单位")
                .from("review.calibration")
                .where("(:whole or unit_path <@ nullif(:scope, '')::public.ltree)")
                .column(Column.<CalibrationRow>text("unit", "单位", row -> Cell.text(row.unitName()))
                        .sortedBy("unit_path::text").width(16).asTitle())
                .column(Column.<CalibrationRow>figure("count", "已见分晓", "项", row -> Cell.figure(
                                BigDecimal.valueOf(row.count()), Figures.count(row.count()), "/ledger?unit=" + row.code()))
                        .sortedBy("count").onPhone())
                .column(Column.<CalibrationRow>figure("brier", "自评偏差", "Brier 分", row -> score(row.brier()))
                        .sortedBy("brier").onPhone())
                .column(Column.<CalibrationRow>figure("said", "自评把握", "%", row -> share(row.said())).sortedBy("said"))
                .column(Column.<CalibrationRow>figure("came", "按期办结", "%", row -> share(row.came())).sortedBy("came"))
                .column(Column.<CalibrationRow>figure("outside", "旁评偏差", "Brier 分", row -> score(row.outsideBrier()))
                        .sortedBy("outside_brier"))
                .filter(Filter.words("q", "单位", "unit_name ilike :q"))
                .filter(Filter.choice("level", "层级", levels(), "level = :level"))
                .sortedBy("-brier")
                .rows(CalibrationRow::read);
    }

    static Map<String, Object> given(Actor actor) {
        return Map.of("whole", actor.unit().depth() == 1, "scope", actor.unit().depth() == 1 ? "" : actor.unit().value());
    }

    private static Cell score(Optional<BigDecimal> score) {
        return Cell.number(score);
    }

    private static Cell share(Optional<BigDecimal> share) {
        return score(share.map(part -> part.movePointRight(2).setScale(1, java.math.RoundingMode.HALF_UP)));
    }

    private static List<Option> levels() {
        return Arrays.stream(Level.values()).map(level -> new Option(level.name(), level.title() + "级")).toList();
    }
}
