package io.touhao.review.assessment;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.score.Interval;
import io.touhao.rulebook.score.Place;
import io.touhao.rulebook.score.PlaceRange;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A unit in a ranking.
 *
 * @param band title of its band; empty where what is unknown decides, or where the card has none
 */
public record RankRow(UnitPath unit, String unitName, Place place, String band, PlaceRange range) {

    static final String COLUMNS = "unit, unit_name, least, most, band, place, tied, from_place, to_place";

    /** Reads a row of {@code review.ranking}. */
    public static RankRow read(ResultSet row) throws SQLException {
        var unit = row.getString("unit");
        var points = new Interval(row.getBigDecimal("least"), row.getBigDecimal("most"));
        return new RankRow(
                UnitPath.of(unit), row.getString("unit_name"),
                new Place(unit, points, row.getInt("place"), row.getBoolean("tied")), row.getString("band"),
                new PlaceRange(row.getInt("from_place"), row.getInt("to_place")));
    }
}
