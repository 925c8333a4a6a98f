package io.touhao.report.circular;

import io.touhao.commitment.CommitmentState;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.FrozenSheet;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.SheetKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of a circular (通报): what a frozen round says of a unit and everything below it. Computed from the
 * snapshot and the one before it, and from nothing else.
 *
 * @param before how the subtree stood in the round before
 * @param ranking the units right below, best first
 * @param overridden closed out although their evidence contract was not met
 * @param missing sheets that were never handed in
 * @param sheets what was to be handed in: the unit's own consolidated one goes up and is not among them
 */
record Circular(
        FrozenUnit unit, FrozenRound round, Tally tally, Optional<Tally> before, List<Ranked> ranking, Problems problems,
        List<FrozenRow> overridden, List<FrozenSheet> missing, List<FrozenRow> rows, List<FrozenSheet> sheets) {

    /** Days are those of the province, wherever the server stands. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Circular of(FrozenRound whole, Optional<FrozenRound> before, UnitPath scope, CircularPack pack) {
        var unit = whole.units().stream().filter(one -> one.path().equals(scope)).findFirst().orElseThrow();
        var below = below(whole, scope);
        var rows = rows(whole, scope);
        var names = whole.units().stream().collect(Collectors.toMap(FrozenUnit::path, FrozenUnit::name));
        var sheets = whole.sheets().stream()
                .filter(sheet -> scope.contains(sheet.unit()))
                .filter(sheet -> sheet.kind() != SheetKind.UNIT || !sheet.unit().equals(scope))
                .map(sheet -> named(sheet, speaker(sheet, scope, names)))
                .toList();
        var on = on(whole);
        var places = before.map(round -> Ranking.places(Ranking.of(below(round, scope), rows(round, scope), on(round), Map.of())));
        return new Circular(
                unit, head(whole), Tally.of(rows, on), before.map(round -> Tally.of(rows(round, scope), on(round))),
                Ranking.of(below, rows, on, places.orElse(Map.of())), Problems.of(sheets, pack),
                rows.stream().filter(row -> row.overridden()).toList(),
                sheets.stream().filter(sheet -> !sheet.state().isReported()).toList(), rows, sheets);
    }

    /** The day after the last whose records the snapshot holds in full, or the day it was taken on. */
    LocalDate on() {
        return on(round);
    }

    LocalDateTime cutOff() {
        return LocalDateTime.ofInstant(round.cutOff(), ZONE);
    }

    /** As of when: 2023年9月17日24:00. The end of a day is its own 24:00, not the next day's beginning. */
    String asOf() {
        var moment = cutOff().truncatedTo(ChronoUnit.MINUTES);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Dates.full(moment.toLocalDate().minusDays(1)) + "24:00"
                : Dates.full(moment.toLocalDate()) + moment.toLocalTime();
    }

    /** 上季度, 上月, 上周, else 上轮. */
    String last() {
        return "上" + period();
    }

    /** 季度, 月, 周, else 轮. */
    String period() {
        var key = round.key();
        return key.matches("\\d{4}Q\\d") ? "季度" : key.matches("\\d{4}-\\d{2}") ? "月" : key.matches("\\d{4}W\\d+") ? "周" : "轮";
    }

    /** The units named for being ahead; none where too many share the last place named. */
    List<Ranked> leading(CircularPack pack) {
        var named = ranking.stream()
                .filter(one -> one.place() <= pack.most() && one.tally().rate().compareTo(tally.rate()) > 0)
                .filter(one -> one.tally().rate().compareTo(praiseworthy(pack)) >= 0)
                .toList();
        return named.size() > pack.tied() ? List.of() : named;
    }

    /** How much of the year has passed (序时进度), in per cent with one decimal. */
    BigDecimal proRata() {
        return BigDecimal.valueOf(100L * (on().getDayOfYear() - 1)).divide(BigDecimal.valueOf(on().lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    /** The least rate that is praised: the pack's share of what is due pro rata. */
    BigDecimal praiseworthy(CircularPack pack) {
        return proRata().multiply(pack.praise()).setScale(1, RoundingMode.HALF_UP);
    }

    /** The units named for being behind, the last one first; none where too many share the last place named. */
    List<Ranked> lagging(CircularPack pack) {
        var named = ranking.reversed().stream()
                .filter(one -> one.worse() < pack.most() && one.tally().rate().compareTo(tally.rate()) < 0)
                .toList();
        return named.size() > pack.tied() ? List.of() : named;
    }

    /** What the round is called and when it was frozen, without what it holds. */
    private static FrozenRound head(FrozenRound round) {
        return new FrozenRound(
                round.id(), round.key(), round.name(), round.from(), round.until(), round.cutOff(), round.root(), round.rules(),
                List.of(), List.of(), List.of(), round.merkleRoot(), round.previous());
    }

    private static LocalDate on(FrozenRound round) {
        return LocalDate.ofInstant(round.cutOff(), ZONE);
    }

    /** Within the unit itself its offices speak, below it the units. */
    private static String speaker(FrozenSheet sheet, UnitPath scope, Map<UnitPath, String> names) {
        return sheet.unit().equals(scope) ? sheet.office().replaceFirst(" .*$", "") : names.get(sheet.unit());
    }

    /** A circular calls units by their full names. */
    private static FrozenSheet named(FrozenSheet sheet, String name) {
        return new FrozenSheet(
                sheet.sheet(), sheet.kind(), sheet.unit(), name, sheet.level(), sheet.office(), sheet.holder(), sheet.items(),
                sheet.problems(), sheet.nextSteps(), sheet.submittedAt(), sheet.submittedBy(), sheet.state(),
                sheet.returnReason());
    }

    /** What is owed there: what was taken back or replaced is not. */
    private static List<FrozenRow> rows(FrozenRound round, UnitPath scope) {
        return round.rows().stream()
                .filter(row -> scope.contains(row.unit()))
                .filter(row -> row.state().isOpen() || row.state() == CommitmentState.Name.CLOSED_OUT)
                .toList();
    }

    private static List<FrozenUnit> below(FrozenRound round, UnitPath scope) {
        return round.units().stream().filter(one -> one.parent().equals(scope) && !one.path().equals(scope)).toList();
    }
}
