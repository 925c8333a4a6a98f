package io.touhao.monitoring.board;

import io.touhao.monitoring.form.Desk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Returns of a unit by where they are.
 *
 * @param owed all that owe the form
 * @param due not handed in, and not returned either
 * @param last when something happened last
 */
public record UnitCount(
        String unit, long owed, long due, long returned, long atCounty, long atCity, long atProvince, long passed, Optional<Instant> last) {

    public UnitCount plus(UnitCount other) {
        return new UnitCount(
                unit, owed + other.owed, due + other.due, returned + other.returned, atCounty + other.atCounty, atCity + other.atCity,
                atProvince + other.atProvince, passed + other.passed,
                Stream.concat(last.stream(), other.last.stream()).max(Comparator.naturalOrder()));
    }

    public static UnitCount none(String unit) {
        return new UnitCount(unit, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
    }

    /** What a level has approved already. */
    public long passedBy(Desk desk) {
        return switch (desk) {
            case ENTERPRISE -> owed - due - returned;
            case COUNTY -> atCity + atProvince + passed;
            case CITY -> atProvince + passed;
            case PROVINCE -> passed;
        };
    }

    /** Handed in, and not yet approved by the level. */
    public long waitingFor(Desk desk) {
        return owed - due - returned - passedBy(desk);
    }

    /** Handed in, in per cent of what is owed. */
    public BigDecimal rate() {
        return owed == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf((owed - due - returned) * 100).divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP);
    }

    /** Who holds most of what is not through. */
    public String holder() {
        var most = Math.max(Math.max(due + returned, atCounty), Math.max(atCity, atProvince));
        return most == 0 ? "—" : most == due + returned ? "企业 · 填报" : most == atCounty ? "县级 · 审核" : most == atCity ? "市级 · 审核" : "省级 · 审核";
    }
}
