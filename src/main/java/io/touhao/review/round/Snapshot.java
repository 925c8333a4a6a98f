package io.touhao.review.round;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Region;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of a round as they stand, put into the order and the form in which they are frozen. */
final class Snapshot {

    private final Round round;
    private final Actor actor;
    private final Instant cutOff;
    private final List<Leaf> leaves = new ArrayList<>();

    Snapshot(Round round, Actor actor, Instant cutOff) {
        this.round = round;
        this.actor = actor;
        this.cutOff = cutOff;
    }

    /** Section by section: {@link Section}. */
    List<Leaf> leaves() {
        return leaves;
    }

    Snapshot head() {
        add(Section.HEAD, round.root(), 0, new FrozenHead(
                round.id().value(), round.key(), round.name(), round.root(), round.from(), round.until(), cutOff,
                actor.name(), actor.title(), round.previous().map(RoundId::value)));
        return this;
    }

    Snapshot rules(List<FrozenRule> rules) {
        rules.forEach(rule -> add(Section.RULE, round.root(), 0, rule));
        return this;
    }

    Snapshot units(List<Unit> units, List<Region> register) {
        Map<UnitPath, String> kinds = register.stream().collect(Collectors.toMap(
                Region::path, region -> region.kind().name(), (earlier, later) -> later));
        units.stream().sorted(Comparator.comparing(Unit::path)).forEach(unit -> add(
                Section.UNIT, unit.path(), 0, new FrozenUnit(
                        unit.path(), unit.name(), unit.shortName(), unit.level(),
                        unit.path().equals(round.root()) ? unit.path() : unit.path().parent(),
                        kinds.getOrDefault(unit.path(), unit.level().name()))));
        return this;
    }

    Snapshot sheets(List<Sheet> sheets) {
        sheets.forEach(sheet -> add(Section.SHEET, sheet.unit(), sheet.id().value(), new FrozenSheet(
                sheet.id().value(), sheet.kind(), sheet.unit(), sheet.unitName(), sheet.level(),
                (sheet.owner().officeName() + " " + sheet.owner().postName()).strip(), sheet.holder(), sheet.items(),
                sheet.problems(), sheet.nextSteps(), sheet.submittedAt(), sheet.submittedBy(), sheet.state(),
                sheet.returnReason())));
        return this;
    }

    Snapshot rows(List<LedgerRow> standing, List<SheetStore.Item> items, Deeds deeds) {
        var said = items.stream().collect(Collectors.toMap(
                SheetStore.Item::commitment, item -> item, (one, other) -> other));
        standing.stream()
                .sorted(Comparator.comparing(LedgerRow::number).thenComparing(LedgerRow::unit)
                        .thenComparing(LedgerRow::id))
                .forEach(row -> add(Section.ROW, row.unit(), row.id().value(), row(
                        row, Optional.ofNullable(said.get(row.id().value())), deeds)));
        return this;
    }

    private static FrozenRow row(LedgerRow row, Optional<SheetStore.Item> said, Deeds deeds) {
        var owner = row.owner();
        return new FrozenRow(
                row.id().value(), row.parent().map(parent -> parent.value()), row.unit(), row.unitName(), row.level(),
                row.number(), row.action(), row.title(), row.target().kind(), row.target().words(), row.target().goal(),
                row.target().goalUnit(), row.done(), row.share(), row.ahead(),
                row.done().map(row.target()::isKeptBy).orElse(false), row.from(), row.due(), row.dueKind(), row.state(),
                row.stateAt(), row.signal(), row.cause(), row.citation(),
                new FrozenRow.FrozenOwner(
                        owner.office().value(), owner.officeName(), owner.post().value(), owner.postName(),
                        owner.person().value(), owner.personName()),
                row.progress(), said.map(SheetStore.Item::problems).orElse(row.problems()),
                said.map(SheetStore.Item::nextSteps).orElse(row.nextSteps()), row.reportedAt(), deeds.isOverridden(row.id()),
                deeds.of(row.id()));
    }

    private void add(Section section, UnitPath unit, long key, Object record) {
        leaves.add(new Leaf(section, unit, key, Canon.write(record)));
    }

    /** The records of some sections, read back. */
    static <T> List<T> read(Stream<Leaf> leaves, Section section, Class<T> type) {
        return leaves.filter(leaf -> leaf.section() == section).map(leaf -> Canon.read(leaf.content(), type)).toList();
    }
}
