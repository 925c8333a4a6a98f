package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a frozen round holds, as far as the reader's scope goes. It never changes; each list has a fixed order:
 * units by path, sheets by unit, kind and office, rows by number and unit.
 *
 * @param name 2023年第三季度
 * @param from first day of the period that is accounted for
 * @param cutOff the moment whose records it holds
 * @param root the unit whose subtree reported
 * @param merkleRoot SM3 over everything it holds, in hexadecimal
 * @param previous the round frozen before it for the same root and rhythm
 */
public record FrozenRound(
        RoundId id, String key, String name, LocalDate from, LocalDate until, Instant cutOff, UnitPath root,
        List<FrozenRule> rules, List<FrozenUnit> units, List<FrozenRow> rows, List<FrozenSheet> sheets,
        String merkleRoot, Optional<RoundId> previous) {

    public FrozenRound {
        rules = List.copyOf(rules);
        units = List.copyOf(units);
        rows = List.copyOf(rows);
        sheets = List.copyOf(sheets);
    }
}
